namespace Microsoft.Spark.Sql;

/// <content>Digests.</content>
public static partial class Functions
{
    /// <summary>The CRC-32 checksum.</summary>
    /// <param name="column">The column.</param>
    public static Column Crc32(Column column) => Call("crc32", column);

    /// <summary>The Murmur3 hash of the columns, an int.</summary>
    /// <param name="columns">The columns.</param>
    public static Column Hash(params Column[] columns) => Call("hash", columns);

    /// <summary>The MD5 digest in hexadecimal digits.</summary>
    /// <param name="column">The column.</param>
    public static Column Md5(Column column) => Call("md5", column);

    /// <summary>The SHA-1 digest in hexadecimal digits.</summary>
    /// <param name="column">The column.</param>
    public static Column Sha1(Column column) => Call("sha1", column);

    /// <summary>A SHA-2 digest in hexadecimal digits.</summary>
    /// <param name="column">The column.</param>
    /// <param name="numBits">How many bits.</param>
    public static Column Sha2(Column column, int numBits) => Call("sha2", column, Lit(numBits));

    /// <summary>The xxHash of the columns, a long.</summary>
    /// <param name="columns">The columns.</param>
    public static Column XXHash64(params Column[] columns) => Call("xxhash64", columns);
}
