using CsCheck;
using Shared.Spark.Embedded.Kernels.Cryptography;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Tests.Kernels.Cryptography;

public sealed class AesCipherTests
{
    [Theory]
    [InlineData("GCM", "NONE")]
    [InlineData("CBC", "PKCS")]
    [InlineData("ECB", "DEFAULT")]
    public void What_is_encrypted_decrypts_to_itself(string mode, string padding) =>
        Gen.Select(Gen.Byte.Array[0, 100], Gen.Int[2, 4].SelectMany(eights => Gen.Byte.Array[eights * 8]))
            .Sample(
                (input, key) =>
                    AesCipher.Decrypt(AesCipher.Encrypt(input, key, mode, padding, [], []), key, mode, padding, []).Should().Equal(input)
            );

    [Fact]
    public void Changed_text_is_told_from_the_original()
    {
        var key = new byte[16];
        var encrypted = AesCipher.Encrypt([1, 2, 3], key, "GCM", "DEFAULT", [], []);
        encrypted[^1] ^= 1;

        FluentActions
            .Invoking(() => AesCipher.Decrypt(encrypted, key, "GCM", "DEFAULT", []))
            .Should()
            .Throw<SparkRuntimeException>()
            .Which.ErrorClass.Should()
            .Be("INVALID_PARAMETER_VALUE.AES_CRYPTO_ERROR");
    }
}
