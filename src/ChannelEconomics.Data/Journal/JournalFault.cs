namespace ChannelEconomics.Data.Journal;

/// <summary>Why a journal cannot be used. The default value is <see cref="NotAJournal"/>.</summary>
public enum JournalFault
{
    /// <summary>The file is no journal of commission events.</summary>
    NotAJournal,

    /// <summary>The journal was written in another version of its format.</summary>
    OtherVersion,

    /// <summary>The journal belongs to another plan.</summary>
    OtherPlan,

    /// <summary>A row is missing, was changed, or cannot be read.</summary>
    Broken,

    /// <summary>Another writer has the journal and did not finish in time; nothing was written.</summary>
    Busy,

    /// <summary>The file cannot be opened, read or written.</summary>
    Inaccessible,
}
