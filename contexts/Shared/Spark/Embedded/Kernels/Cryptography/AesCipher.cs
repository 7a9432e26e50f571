using System.Globalization;
using System.Security.Cryptography;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Cryptography;

/// <summary>
/// AES as <c>aes_encrypt</c> and <c>aes_decrypt</c> use it: the initialization vector stands before what is encrypted, GCM's tag behind.
/// </summary>
internal static class AesCipher
{
    private const int TagLength = 16;

    internal static byte[] Encrypt(byte[] input, byte[] key, string mode, string padding, byte[] vector, byte[] additional)
    {
        using var aes = Create(key, mode, padding, out var length);
        if (vector.Length > 0 && length == 0)
        {
            throw Unsupported("AES_MODE_IV", ("mode", mode), ("functionName", "`aes_encrypt`"));
        }

        vector = vector.Length > 0 ? vector : RandomNumberGenerator.GetBytes(length);
        if (vector.Length != length)
        {
            throw Invalid("AES_IV_LENGTH", "`iv`", ("mode", mode), ("actualLength", vector.Length.ToString(CultureInfo.InvariantCulture)));
        }

        CheckAdditional(mode, additional, "`aes_encrypt`");
        switch (mode)
        {
            case "GCM":
                var output = new byte[length + input.Length + TagLength];
                vector.CopyTo(output, 0);
                using (var gcm = new AesGcm(key, TagLength))
                {
                    gcm.Encrypt(vector, input, output.AsSpan(length, input.Length), output.AsSpan(length + input.Length), additional);
                }

                return output;
            case "CBC":
                return [.. vector, .. aes.EncryptCbc(input, vector)];
            default:
#pragma warning disable CA5358 // The user asked for ECB.
                return aes.EncryptEcb(input, PaddingMode.PKCS7);
#pragma warning restore CA5358
        }
    }

    internal static byte[] Decrypt(byte[] input, byte[] key, string mode, string padding, byte[] additional)
    {
        using var aes = Create(key, mode, padding, out var length);
        CheckAdditional(mode, additional, "`aes_decrypt`");
        if (input.Length < length)
        {
            throw new SparkRuntimeException((string?)null, "Invalid buffer arguments");
        }

        try
        {
            switch (mode)
            {
                case "GCM":
                    var size = input.Length - length - TagLength;
                    if (size < 0)
                    {
                        throw Failed("Input too short - need tag");
                    }

                    var output = new byte[size];
                    using (var gcm = new AesGcm(key, TagLength))
                    {
                        gcm.Decrypt(input.AsSpan(0, length), input.AsSpan(length, size), input.AsSpan(length + size), output, additional);
                    }

                    return output;
                case "CBC":
                    return aes.DecryptCbc(input.AsSpan(length), input.AsSpan(0, length));
                default:
#pragma warning disable CA5358 // The user asked for ECB.
                    return aes.DecryptEcb(input, PaddingMode.PKCS7);
#pragma warning restore CA5358
            }
        }
        catch (AuthenticationTagMismatchException)
        {
            throw Failed("Tag mismatch!");
        }
        catch (CryptographicException)
        {
            throw Failed(
                input.Length % TagLength != 0
                    ? "Input length must be multiple of 16 when decrypting with padded cipher"
                    : "Given final block not properly padded. Such issues can arise if a bad key is used during decryption."
            );
        }
    }

    private static Aes Create(byte[] key, string mode, string padding, out int vectorLength)
    {
        if (key.Length is not (16 or 24 or 32))
        {
            throw Invalid("AES_KEY_LENGTH", "`key`", ("actualLength", key.Length.ToString(CultureInfo.InvariantCulture)));
        }

        vectorLength = (mode, padding) switch
        {
            ("ECB", "PKCS" or "DEFAULT") => 0,
            ("CBC", "PKCS" or "DEFAULT") => 16,
            ("GCM", "NONE" or "DEFAULT") => 12,
            _ => throw Unsupported("AES_MODE", ("mode", mode), ("padding", padding), ("functionName", "`aes_encrypt`/`aes_decrypt`")),
        };
        var aes = Aes.Create();
        aes.Key = key;
        return aes;
    }

    private static void CheckAdditional(string mode, byte[] additional, string function)
    {
        if (additional.Length > 0 && mode != "GCM")
        {
            throw Unsupported("AES_MODE_AAD", ("mode", mode), ("functionName", function));
        }
    }

    private static SparkRuntimeException Failed(string message) => Invalid("AES_CRYPTO_ERROR", "`expr`, `key`", ("detailMessage", message));

    private static SparkRuntimeException Invalid(
        string subclass,
        string parameter,
        params ReadOnlySpan<(string Name, string Value)> details
    ) =>
        Error(
            $"INVALID_PARAMETER_VALUE.{subclass}",
            [("parameter", parameter), ("functionName", "`aes_encrypt`/`aes_decrypt`"), .. details]
        );

    private static SparkRuntimeException Unsupported(string subclass, params ReadOnlySpan<(string Name, string Value)> details) =>
        Error($"UNSUPPORTED_FEATURE.{subclass}", details);

    private static SparkRuntimeException Error(string errorClass, ReadOnlySpan<(string Name, string Value)> details)
    {
        var parameters = new Dictionary<string, string>();
        foreach (var (name, value) in details)
        {
            parameters[name] = value;
        }

        return new SparkRuntimeException(errorClass, parameters);
    }
}
