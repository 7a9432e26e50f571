using System.Text;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>Opens files of text: decompressed by what their names end with, in UTF-8.</summary>
internal static class FileStreams
{
    private const int BufferSize = 256 * 1024;

    /// <summary>Opens a file at a position, which must be 0 for a compressed or encoded one.</summary>
    internal static Stream Open(string path, long position, Encoding? encoding)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SparkException(
                "_LEGACY_ERROR_TEMP_2055",
                new Dictionary<string, string> { ["message"] = $"File {FilePaths.ToUri(path)} does not exist" }
            );
        }

        try
        {
            file.Position = position;
            var plain = TextCodec.OfFile(path) is { Extension.Length: > 0 } codec
                ? new DecompressedStream(codec, file, path)
                : (Stream)file;
            return encoding is null ? plain : Encoding.CreateTranscodingStream(plain, encoding, Encoding.UTF8);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The whole of a file.</summary>
    internal static byte[] ReadAll(string path, Encoding? encoding)
    {
        using var stream = Open(path, 0, encoding: null);
        using var memory = new MemoryStream();
        stream.CopyTo(memory, BufferSize);
        var bytes = memory.ToArray();
        return encoding is null ? bytes : Encoding.Convert(encoding.InOrderOf(bytes), Encoding.UTF8, bytes);
    }
}
