namespace Shared.Spark.Embedded.Kernels.Hashing;

/// <summary>The check sum of <c>java.util.zip.CRC32</c>.</summary>
internal static class Crc32
{
    private static readonly uint[] s_table = CreateTable();

    internal static uint Hash(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum = (sum >> 8) ^ s_table[(byte)(sum ^ value)];
        }

        return ~sum;
    }

    private static uint[] CreateTable()
    {
        var table = new uint[256];
        for (var i = 0U; i < table.Length; i++)
        {
            var entry = i;
            for (var bit = 0; bit < 8; bit++)
            {
                entry = (entry & 1) == 0 ? entry >> 1 : (entry >> 1) ^ 0xEDB88320;
            }

            table[i] = entry;
        }

        return table;
    }
}
