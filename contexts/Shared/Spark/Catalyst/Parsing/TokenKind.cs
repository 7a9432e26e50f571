namespace Shared.Spark.Catalyst.Parsing;

/// <summary>The kinds of tokens; the keywords are those of Spark's <c>SqlBaseLexer</c>, under its names.</summary>
internal enum TokenKind : ushort
{
    EndOfInput, Unrecognized, Identifier, BackquotedIdentifier,

    StringLiteral, DoubleQuotedString,

    IntegerValue, ExponentValue, DecimalValue, BigIntLiteral, SmallIntLiteral, TinyIntLiteral, FloatLiteral, DoubleLiteral,
    BigDecimalLiteral,

    Semicolon, LeftParen, RightParen, Comma, Dot, LeftBracket, RightBracket, Colon, Arrow, FatArrow, HintStart, HintEnd, Question,

    Equal, NullSafeEqual, NotEqual, NotEqualC, Less, LessOrEqual, Greater, GreaterOrEqual,

    Plus, Minus, Asterisk, Slash, Percent, Tilde, Ampersand, Pipe, ConcatPipe, Hat,

    Add, After, All, Alter, Always, Analyze, And, Anti, Any, AnyValue, Archive, Array, As, Asc, At, Authorization, Between,
    Bigint, Binary, BinaryHex, Boolean, Both, Bucket, Buckets, By, Byte, Cache, Cascade, Case, Cast, Catalog, Catalogs, Change,
    Char, Character, Check, Clear, Cluster, Clustered, Codegen, Collate, Collection, Column, Columns, Comment, Commit, Compact,
    Compactions, Compute, Concatenate, Constraint, Cost, Create, Cross, Cube, Current, CurrentDate, CurrentTime,
    CurrentTimestamp, CurrentUser, Data, Database, Databases, Date, DateAdd, DateDiff, Dateadd, Datediff, Day, Dayofyear, Days,
    Dbproperties, Dec, Decimal, Default, Defined, Delete, Delimited, Desc, Describe, Dfs, Directories, Directory, Distinct,
    Distribute, Div, Double, Drop, Else, End, Escape, Escaped, Except, Exchange, Exclude, Exists, Explain, Export, Extended,
    External, Extract, False, Fetch, Fields, Fileformat, Filter, First, Float, Following, For, Foreign, Format, Formatted,
    From, Full, Function, Functions, Generated, Global, Grant, Group, Grouping, Having, Hour, Hours, IdentifierKeyword, If,
    Ignore, Ilike, Import, In, Include, Index, Indexes, Inner, Inpath, Inputformat, Insert, Int, Integer, Intersect, Interval,
    Into, Is, Items, Join, Keys, Last, Lateral, Lazy, Leading, Left, Like, Limit, Lines, List, Load, Local, Location, Lock,
    Locks, Logical, Long, Macro, Map, Matched, Merge, Microsecond, Microseconds, Millisecond, Milliseconds, Minute, Minutes,
    Month, Months, Msck, Name, Namespace, Namespaces, Nanosecond, Nanoseconds, Natural, No, Not, Null, Nulls, Numeric, Of,
    Offset, On, Only, Option, Options, Or, Order, Out, Outer, Outputformat, Over, Overlaps, Overlay, Overwrite, Partition,
    Partitioned, Partitions, PercentLiteral, PercentileCont, PercentileDisc, Pivot, Placing, Position, Preceding, Primary,
    Principals, Properties, Purge, Quarter, Query, Range, Real, Recordreader, Recordwriter, Recover, Reduce, References,
    Refresh, Rename, Repair, Repeatable, Replace, Reset, Respect, Restrict, Revoke, Right, Rlike, Role, Roles, Rollback,
    Rollup, Row, Rows, Schema, Schemas, Second, Seconds, Select, Semi, Separated, Serde, Serdeproperties, SessionUser, Set,
    SetMinus, Sets, Short, Show, Skewed, Smallint, Some, Sort, Sorted, Source, Start, Statistics, Stored, Stratify, String,
    Struct, Substr, Substring, Sync, SystemTime, SystemVersion, Table, Tables, Tablesample, Target, Tblproperties, Temporary,
    Terminated, Then, Time, Timestamp, TimestampLtz, TimestampNtz, Timestampadd, Timestampdiff, Tinyint, To, Touch, Trailing,
    Transaction, Transactions, Transform, Trim, True, Truncate, TryCast, Type, Unarchive, Unbounded, Uncache, Union, Unique,
    Unknown, Unlock, Unpivot, Unset, Update, Use, User, Using, Values, Varchar, Version, View, Views, Void, Week, Weeks, When,
    Where, Window, With, Within, Year, Years, Zone,
}
