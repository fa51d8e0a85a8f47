using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ChannelEconomics.Data.Journal;

/// <summary>The SQLite file of a journal: rows that are chained by hashes, and the head of the chain.</summary>
/// <remarks>A write-ahead log, synchronised at each commit: what is acknowledged survives the process, and the power.</remarks>
internal sealed class JournalFile : IDisposable
{
    internal const int Version = 1;
    private const long Application = 0x43_45_4A_31; // "CEJ1"
    private const int Busy = 5, Locked = 6, Corrupt = 11, NotADatabase = 26; // SQLite's result codes

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert, _head, _setHead, _known;

    internal JournalFile(string path, int secondsToWait)
    {
        NativeSqlite.Prepare();
        FilePath = path;
        _connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = secondsToWait }.ToString());
        try
        {
            Guarded(Open);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
        _insert = Command("INSERT INTO event (sequence, id, text, hash) VALUES ($sequence, $id, $text, $hash)", "$sequence", "$id", "$text", "$hash");
        _head = Command("SELECT count, hash, plan FROM head");
        _setHead = Command("UPDATE head SET count = $count, hash = $hash, plan = coalesce($plan, plan)", "$count", "$hash", "$plan");
        _known = Command("SELECT 1 FROM event WHERE id = $id LIMIT 1", "$id");
    }

    internal string FilePath { get; }

    /// <summary>Runs something in a transaction of which there is one at a time, in all processes; nothing of it stays if it fails.</summary>
    internal T Write<T>(Func<T> body) => Guarded(() =>
    {
        using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
        foreach (SqliteCommand command in (SqliteCommand[])[_insert, _head, _setHead, _known])
            command.Transaction = transaction;
        T result = body();
        transaction.Commit();
        return result;
    });

    internal (long Count, byte[] Hash, string? Plan) Head()
    {
        using SqliteDataReader reader = _head.ExecuteReader();
        return reader.Read()
            ? (reader.GetInt64(0), (byte[])reader.GetValue(1), reader.IsDBNull(2) ? null : reader.GetString(2))
            : throw new JournalException(JournalFault.Broken, FilePath, "the head of the chain is missing.");
    }

    internal void SetHead(long count, byte[] hash, string? plan) => Run(_setHead, count, hash, (object?)plan ?? DBNull.Value);

    internal void Insert(long sequence, string id, string text, byte[] hash) => Run(_insert, sequence, id, text, hash);

    internal bool Knows(string id)
    {
        _known.Parameters[0].Value = id;
        return _known.ExecuteScalar() is not null;
    }

    /// <summary>The rows after a place, in their order.</summary>
    internal IEnumerable<(long Sequence, string Id, string Text, byte[] Hash)> RowsAfter(long sequence)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = "SELECT sequence, id, text, hash FROM event WHERE sequence > $after ORDER BY sequence";
        command.Parameters.AddWithValue("$after", sequence);
        command.Transaction = _head.Transaction;
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            yield return (reader.GetInt64(0), reader.GetString(1), reader.GetString(2), (byte[])reader.GetValue(3));
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in (SqliteCommand[])[_insert, _head, _setHead, _known])
            command.Dispose();
        _connection.Dispose();
    }

    private void Open()
    {
        _connection.Open();
        bool empty = Number("SELECT count(*) FROM sqlite_schema") == 0;
        long application = Number("PRAGMA application_id"); // asked for last: another writer may begin the journal in between
        if (empty && application == 0)
            Create();
        else if (application != Application)
            throw new JournalException(JournalFault.NotAJournal, FilePath, "this is a SQLite database, but no journal of commission events.");
        long version = Number("PRAGMA user_version");
        if (version != Version)
            throw new JournalException(JournalFault.OtherVersion, FilePath, string.Create(CultureInfo.InvariantCulture, $"the journal has version {version}; this library reads and writes version {Version}."));
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = FULL");
    }

    private void Create()
    {
        using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
        if (Number("PRAGMA application_id") == 0) // somebody else may have been faster
        {
            Execute($"""
                CREATE TABLE event (sequence INTEGER PRIMARY KEY, id TEXT NOT NULL, text TEXT NOT NULL, hash BLOB NOT NULL) STRICT;
                CREATE INDEX event_id ON event (id);
                CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), count INTEGER NOT NULL, hash BLOB NOT NULL, plan TEXT) STRICT;
                INSERT INTO head VALUES (1, 0, zeroblob({EventChain.HashSize}), NULL);
                PRAGMA application_id = {Application};
                PRAGMA user_version = {Version};
                """);
        }
        transaction.Commit();
    }

    private T Guarded<T>(Func<T> body)
    {
        try
        {
            return body();
        }
        catch (SqliteException error)
        {
            throw error.SqliteErrorCode switch
            {
                Busy or Locked => new JournalException(JournalFault.Busy, FilePath, "another writer has the journal and did not finish in time. Nothing was written; try again.", error),
                NotADatabase => new JournalException(JournalFault.NotAJournal, FilePath, "this is no SQLite database.", error),
                Corrupt => new JournalException(JournalFault.Broken, FilePath, $"SQLite says: {error.Message}", error),
                _ => new JournalException(JournalFault.Inaccessible, FilePath, $"SQLite says: {error.Message}", error),
            };
        }
    }

    private void Guarded(Action body) => Guarded(() =>
    {
        body();
        return 0;
    });

    private long Number(string sql)
    {
        using SqliteCommand command = Command(sql);
        return (long)command.ExecuteScalar()!;
    }

    private void Execute(string sql)
    {
        using SqliteCommand command = Command(sql);
        command.ExecuteNonQuery();
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<string> parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql; // constants of this class, never data
        foreach (string parameter in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        return command;
    }
}
