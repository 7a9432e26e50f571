using System.Buffers;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Files;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>Finds the schema of JSON files by reading them, several parts at the same time.</summary>
internal sealed class JsonSchemaInference
{
    private readonly JsonOptions _options;
    private readonly JsonShape _root = new();
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private bool _hasCorruptRecords;
    private long _stamp;

    private JsonSchemaInference(JsonOptions options) => _options = options;

    internal static StructType Infer(IReadOnlyList<DataFile> files, JsonOptions options)
    {
        var ranges = FileRange.Split(files, canSplit: !options.IsMultiLine && options.Encoding is null);
        var parts = new JsonSchemaInference[ranges.Count];
        try
        {
            Parallel.For(
                0,
                parts.Length,
                i =>
                {
                    parts[i] = new JsonSchemaInference(options);
                    parts[i].Read(ranges[i]);
                }
            );
        }
        catch (AggregateException exception)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        var whole = new JsonSchemaInference(options);
        foreach (var part in parts)
        {
            whole._root.Merge(part._root);
            whole._hasCorruptRecords |= part._hasCorruptRecords;
        }

        if (whole._hasCorruptRecords && options.Mode == ParseMode.Permissive)
        {
            whole._root.AddTextField(options.CorruptRecordColumn);
        }

        return whole._root.ToFields(options);
    }

    private void Read(FileRange range)
    {
        if (_options.IsMultiLine)
        {
            Add(FileStreams.ReadAll(range.File.Path, _options.Encoding));
            return;
        }

        using var lines = new LineReader(range, _options);
        while (lines.TryRead(out var line))
        {
            Add(line);
        }
    }

    private void Add(ReadOnlySpan<byte> document)
    {
        var text = JsonEncoding.ToUtf8(document);
        var check = new JsonCursor(text, _options.Syntax, _buffer);
        var token = check.ReadValue();
        check.Skip(token);
        if (check.HasFailed)
        {
            AddCorrupt(document);
            return;
        }

        var cursor = new JsonCursor(text, _options.Syntax, _buffer);
        AddRoot(ref cursor, cursor.ReadValue(), document);
    }

    private void AddRoot(ref JsonCursor cursor, JsonToken token, ReadOnlySpan<byte> document)
    {
        var isFirst = true;
        switch (token)
        {
            case JsonToken.Object:
                _root.AddFields(ref cursor, _options, ref _stamp);
                break;
            case JsonToken.Array:
                while (cursor.NextElement(ref isFirst))
                {
                    AddRoot(ref cursor, cursor.ReadItem(), document);
                }

                break;
            case JsonToken.End or JsonToken.Null:
                break;
            default:
                AddCorrupt(document);
                break;
        }
    }

    private void AddCorrupt(ReadOnlySpan<byte> document)
    {
        _hasCorruptRecords = true;
        if (_options.Mode == ParseMode.FailFast)
        {
            throw new SparkException(
                "_LEGACY_ERROR_TEMP_2165",
                $"Malformed records are detected in schema inference. Parse Mode: FAILFAST. The record is no JSON: {Encoding.UTF8.GetString(document)}"
            );
        }
    }
}
