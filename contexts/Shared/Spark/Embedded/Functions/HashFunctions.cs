using System.Security.Cryptography;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Hashing;
using Shared.Spark.Embedded.Kernels.Strings;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Hashes. See https://spark.apache.org/docs/3.5.7/api/sql/index.html#hash.</summary>
internal static class HashFunctions
{
    private const int Seed = 42;

    internal static IEnumerable<EmbeddedFunction> All =>
        [
            NullableRow(
                "hash",
                Hashing(Int),
                (arguments, row, result) =>
                {
                    var hash = Seed;
                    foreach (var argument in arguments)
                    {
                        hash = ValueHash<int, Murmur3Function>.Of(argument, row, hash);
                    }

                    result.SetInt(row, hash);
                }
            ),
            NullableRow(
                "xxhash64",
                Hashing(Long),
                (arguments, row, result) =>
                {
                    var hash = (long)Seed;
                    foreach (var argument in arguments)
                    {
                        hash = ValueHash<long, XxHash64Function>.Of(argument, row, hash);
                    }

                    result.SetLong(row, hash);
                }
            ),
            Row("crc32", Takes(Long, Bytes), (arguments, row, result) => result.SetLong(row, (long)Crc32.Hash(arguments[0].GetBytes(row)))),
            Sql("md5", Takes(Text, Bytes), "md5"),
            .. Sql("sha", Takes(Text, Bytes), "sha1").Named("sha1"),
            Sql(
                "sha2",
                Takes(Text, Bytes, Int).OrNull(),
                call => call.IntegerAt(1) is 0 or 256 ? $"sha256({call[0]})" : call.CallKernel(_ => new BufferedKernel(Sha2))
            ),
        ];

    private static CustomSignature Hashing(DataType result) =>
        new(call =>
        {
            Arity.Check(call, 1, int.MaxValue);
            return !call.Settings.AllowsHashOfMap && call.Arguments.Any(argument => Ordering.Exists(argument.Type, type => type is MapType))
                ? throw DataTypeMismatch.Error(call, "HASH_MAP_TYPE", ("functionName", $"`{call.Function.Name}`"))
                : new BoundCall(call.Arguments, result, IsNullable: false);
        });

    private static bool Sha2(Execution.DuckDbVector[] arguments, int row, Utf8Buffer buffer)
    {
        var bytes = arguments[0].GetBytes(row);
        Span<byte> hash = stackalloc byte[SHA512.HashSizeInBytes];
        switch (arguments[1].GetInt(row))
        {
            case 0 or 256:
                return AppendHex(hash[..SHA256.HashData(bytes, hash)], buffer);
            case 224:
                Sha224.HashData(bytes, hash);
                return AppendHex(hash[..28], buffer);
            case 384:
                return AppendHex(hash[..SHA384.HashData(bytes, hash)], buffer);
            case 512:
                return AppendHex(hash[..SHA512.HashData(bytes, hash)], buffer);
            default:
                return false;
        }
    }

    private static bool AppendHex(ReadOnlySpan<byte> hash, Utf8Buffer buffer)
    {
        Convert.TryToHexStringLower(hash, buffer.GetSpan(hash.Length * 2), out var written);
        buffer.Advance(written);
        return true;
    }
}
