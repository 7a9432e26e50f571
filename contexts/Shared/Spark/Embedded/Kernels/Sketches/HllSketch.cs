using System.Buffers.Binary;
using System.Numerics;
using Shared.Spark.Embedded.Kernels.Hashing;

namespace Shared.Spark.Embedded.Kernels.Sketches;

/// <summary>
/// A sketch of how many distinct values there are: the HLL_8 sketch of Apache DataSketches, byte for byte. Few values are kept as coupons,
/// in a list and then a hash table; more are registers. See https://datasketches.apache.org/docs/HLL/HLL.html.
/// </summary>
internal sealed class HllSketch
{
    internal const int MinLgK = 4;
    internal const int MaxLgK = 21;

    private const ulong Seed = 9001;
    private const int AddressBits = 26;
    private const int AddressMask = (1 << AddressBits) - 1;
    private const int LgListSize = 3;
    private const int LgFirstSetSize = 5;
    private const byte Family = 7;
    private const byte EmptyFlag = 4;
    private const byte CompactFlag = 8;
    private const byte OutOfOrderFlag = 16;
    private const byte Hll8 = 8;

    private int[] _coupons = new int[1 << LgListSize];
    private byte[]? _registers;
    private int _count;
    private bool _isSet;
    private bool _isOutOfOrder;
    private double _hip;
    private double _kxq0;
    private double _kxq1;
    private int _zeroCount;

    internal HllSketch(int lgK) => LgK = lgK;

    internal int LgK { get; private set; }

    /// <summary>About how many distinct values there were.</summary>
    internal double Estimate =>
        _registers is null ? CouponEstimate
        : _isOutOfOrder ? HllEstimate.Composite(LgK, _kxq0 + _kxq1, _zeroCount)
        : _hip;

    // The odds that two of the 2^26 coupons are one.
    private double CouponEstimate =>
        Math.Max(_count, Math.Log(1 - (_count / (double)(1 << AddressBits))) / Math.Log(1 - (1 / (double)(1 << AddressBits))));

    internal void Add(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        Add(bytes);
    }

    internal void Add(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return;
        }

        var (first, second) = Murmur128.Hash(value, Seed);
        AddCoupon((Math.Min(BitOperations.LeadingZeroCount(second), 62) + 1) << AddressBits | (int)(first & AddressMask));
    }

    /// <summary>Adds what another sketch has; the smaller of the sizes stays.</summary>
    internal void Merge(HllSketch other)
    {
        if (other._registers is null)
        {
            foreach (var coupon in other._coupons)
            {
                if (coupon != 0)
                {
                    AddCoupon(coupon);
                }
            }

            if (other.LgK < LgK && _registers is not null)
            {
                Shrink(other.LgK);
            }

            return;
        }

        var mine = _registers is null ? _coupons : null;
        if (mine is not null)
        {
            // The registers of the other, and the coupons of this one.
            (_registers, _zeroCount) = (new byte[1 << LgK], 1 << LgK);
            (_kxq0, _kxq1) = (1 << LgK, 0);
        }

        Shrink(Math.Min(LgK, other.LgK));
        for (var i = 0; i < other._registers.Length; i++)
        {
            Raise(i & (_registers!.Length - 1), other._registers[i]);
        }

        foreach (var coupon in mine ?? [])
        {
            if (coupon != 0)
            {
                AddCoupon(coupon);
            }
        }

        (_isOutOfOrder, _hip) = (true, 0);
    }

    /// <summary>Makes registers what they are after sketches of parts were put together, as Spark does with every group.</summary>
    internal void Settle()
    {
        if (_registers is not null)
        {
            (_isOutOfOrder, _hip) = (true, 0);
        }
    }

    internal byte[] ToBytes()
    {
        if (_registers is null)
        {
            var start = _isSet ? 12 : 8;
            var bytes = new byte[start + (sizeof(int) * _coupons.Length)];
            WriteHead(
                bytes,
                _isSet ? 3 : 2,
                BitOperations.Log2((uint)_coupons.Length),
                _count == 0 ? EmptyFlag : (byte)0,
                _isSet ? 0 : _count,
                _isSet ? 1 : 0
            );
            if (_isSet)
            {
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), _count);
            }

            for (var i = 0; i < _coupons.Length; i++)
            {
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(start + (sizeof(int) * i)), _coupons[i]);
            }

            return bytes;
        }

        var output = new byte[40 + _registers.Length];
        var (least, leastCount) = FindLeast();
        WriteHead(output, 10, 0, _isOutOfOrder ? OutOfOrderFlag : (byte)0, least, 2);
        BinaryPrimitives.WriteDoubleLittleEndian(output.AsSpan(8), _hip);
        BinaryPrimitives.WriteDoubleLittleEndian(output.AsSpan(16), _kxq0);
        BinaryPrimitives.WriteDoubleLittleEndian(output.AsSpan(24), _kxq1);
        BinaryPrimitives.WriteInt32LittleEndian(output.AsSpan(32), leastCount);
        _registers.CopyTo(output, 40);
        return output;
    }

    /// <summary>The sketch that <see cref="ToBytes"/> wrote; null when the bytes are none.</summary>
    internal static HllSketch? TryRead(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8 || bytes[1] != 1 || bytes[2] != Family || bytes[3] is < MinLgK or > MaxLgK || (bytes[7] & 0xC) != Hll8)
        {
            return null;
        }

        var sketch = new HllSketch(bytes[3]);
        var mode = bytes[7] & 3;
        if (mode == 2)
        {
            return bytes[0] == 10 && bytes.Length == 40 + (1 << sketch.LgK) ? sketch.ReadRegisters(bytes) : null;
        }

        var start = mode == 1 ? 12 : 8;
        if (bytes[0] != (mode == 1 ? 3 : 2) || bytes.Length < start)
        {
            return null;
        }

        var slots =
            (bytes[5] & CompactFlag) != 0 ? (mode == 1 ? BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) : bytes[6]) : 1 << bytes[4];
        if (bytes.Length < start + ((long)slots * sizeof(int)))
        {
            return null;
        }

        for (var i = 0; i < slots; i++)
        {
            if (BinaryPrimitives.ReadInt32LittleEndian(bytes[(start + (i * sizeof(int)))..]) is not 0 and var coupon)
            {
                sketch.AddCoupon(coupon);
            }
        }

        return sketch;
    }

    private (int Least, int Count) FindLeast()
    {
        var least = _registers!.Min();
        return (least, _registers!.Count(register => register == least));
    }

    private void WriteHead(byte[] bytes, int size, int lgSize, byte flags, int count, int mode)
    {
        (bytes[0], bytes[1], bytes[2], bytes[3]) = ((byte)size, 1, Family, (byte)LgK);
        (bytes[4], bytes[5], bytes[6], bytes[7]) = ((byte)lgSize, flags, (byte)count, (byte)(Hll8 | mode));
    }

    private HllSketch ReadRegisters(ReadOnlySpan<byte> bytes)
    {
        _registers = bytes[40..].ToArray();
        _isOutOfOrder = (bytes[5] & OutOfOrderFlag) != 0;
        (_hip, _kxq0) = (BinaryPrimitives.ReadDoubleLittleEndian(bytes[8..]), BinaryPrimitives.ReadDoubleLittleEndian(bytes[16..]));
        (_kxq1, _zeroCount) = (BinaryPrimitives.ReadDoubleLittleEndian(bytes[24..]), _registers.Count(register => register == 0));
        return this;
    }

    private void AddCoupon(int coupon)
    {
        if (_registers is not null)
        {
            Raise(coupon & (_registers.Length - 1), coupon >> AddressBits);
        }
        else if (!_isSet)
        {
            AddToList(coupon);
        }
        else if (AddToTable(_coupons, coupon))
        {
            _count++;
            if (4 * _count > 3 * _coupons.Length)
            {
                GrowTable();
            }
        }
    }

    private void AddToList(int coupon)
    {
        if (_coupons.AsSpan(0, _count).Contains(coupon))
        {
            return;
        }

        _coupons[_count++] = coupon;
        if (_count < _coupons.Length)
        {
            return;
        }

        if (LgK < 8)
        {
            UseRegisters();
            return;
        }

        _isSet = true;
        ResizeTable(1 << LgFirstSetSize);
    }

    private void GrowTable()
    {
        if (BitOperations.Log2((uint)_coupons.Length) == LgK - 3)
        {
            UseRegisters();
        }
        else
        {
            ResizeTable(_coupons.Length * 2);
        }
    }

    private void ResizeTable(int size)
    {
        var table = new int[size];
        foreach (var coupon in _coupons)
        {
            if (coupon != 0)
            {
                AddToTable(table, coupon);
            }
        }

        _coupons = table;
    }

    private static bool AddToTable(int[] table, int coupon)
    {
        var mask = table.Length - 1;
        var stride = ((coupon & AddressMask) >> BitOperations.Log2((uint)table.Length)) | 1;
        for (var probe = coupon & mask; ; probe = (probe + stride) & mask)
        {
            if (table[probe] == coupon)
            {
                return false;
            }

            if (table[probe] == 0)
            {
                table[probe] = coupon;
                return true;
            }
        }
    }

    private void UseRegisters()
    {
        var (coupons, estimate) = (_coupons, CouponEstimate);
        (_coupons, _count, _isSet) = ([], 0, false);
        (_registers, _zeroCount) = (new byte[1 << LgK], 1 << LgK);
        (_kxq0, _kxq1) = (1 << LgK, 0);
        foreach (var coupon in coupons)
        {
            if (coupon != 0)
            {
                Raise(coupon & (_registers.Length - 1), coupon >> AddressBits);
            }
        }

        _hip = estimate;
    }

    private void Raise(int index, int value)
    {
        var old = _registers![index];
        if (value <= old)
        {
            return;
        }

        _hip += _registers.Length / (_kxq0 + _kxq1);
        AddPower(old, -1);
        AddPower(value, 1);
        _zeroCount -= old == 0 ? 1 : 0;
        _registers[index] = (byte)value;
    }

    // The sums of 2^-register, of the small and of the large apart, for precision.
    private void AddPower(int value, double sign)
    {
        if (value < 32)
        {
            _kxq0 += sign * Math.ScaleB(1, -value);
        }
        else
        {
            _kxq1 += sign * Math.ScaleB(1, -value);
        }
    }

    private void Shrink(int lgK)
    {
        if (lgK >= LgK)
        {
            return;
        }

        var old = _registers!;
        LgK = lgK;
        (_registers, _zeroCount) = (new byte[1 << lgK], 1 << lgK);
        (_kxq0, _kxq1) = (1 << lgK, 0);
        for (var i = 0; i < old.Length; i++)
        {
            Raise(i & (_registers.Length - 1), old[i]);
        }
    }
}
