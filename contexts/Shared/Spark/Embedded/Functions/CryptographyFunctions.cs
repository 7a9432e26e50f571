using System.Text;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Cryptography;
using Shared.Spark.Plans.Errors;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Encryption by AES. See https://spark.apache.org/docs/3.5.7/api/sql/index.html#aes_encrypt.</summary>
internal static class CryptographyFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [
            Kernel(
                "aes_encrypt",
                Takes(Bytes, Bytes, Bytes, Text, Text, Bytes, Bytes)
                    .OrNull()
                    .Defaulting(6, Constant("GCM", Text), Constant("DEFAULT", Text), Constant("", Text), Constant("", Text)),
                _ => new RowKernel(
                    (arguments, row, result) =>
                        result.SetBytes(
                            row,
                            AesCipher.Encrypt(
                                Read(arguments, 0, row),
                                Read(arguments, 1, row),
                                Word(arguments, 2, row),
                                Word(arguments, 3, row),
                                Read(arguments, 4, row),
                                Read(arguments, 5, row)
                            )
                        )
                )
            ),
            Row("aes_decrypt", Decrypting, Decrypt),
            Row(
                "try_aes_decrypt",
                Decrypting,
                (arguments, row, result) =>
                {
                    try
                    {
                        Decrypt(arguments, row, result);
                    }
                    catch (SparkRuntimeException)
                    {
                        result.SetNull(row);
                    }
                }
            ),
        ];

    private static CustomSignature Decrypting =>
        Takes(Bytes, Bytes, Bytes, Text, Text, Bytes)
            .OrNull()
            .Defaulting(5, Constant("GCM", Text), Constant("DEFAULT", Text), Constant("", Text));

    private static void Decrypt(DuckDbVector[] arguments, int row, VectorWriter result) =>
        result.SetBytes(
            row,
            AesCipher.Decrypt(
                Read(arguments, 0, row),
                Read(arguments, 1, row),
                Word(arguments, 2, row),
                Word(arguments, 3, row),
                Read(arguments, 4, row)
            )
        );

    private static byte[] Read(DuckDbVector[] arguments, int index, int row) => arguments[index].GetBytes(row).ToArray();

    private static string Word(DuckDbVector[] arguments, int index, int row) =>
        Encoding.UTF8.GetString(arguments[index].GetBytes(row)).ToUpperInvariant();
}
