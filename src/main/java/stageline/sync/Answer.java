package stageline.sync;

import java.util.OptionalInt;
import stageline.ledger.journal.Received;

/// What a server answers.
public sealed interface Answer {

    /// The server has the device's chain, what was pushed included; what it makes of each entry the next page says.
    ///
    /// @param last the number of the device's last entry that it has
    record Taken(long last) implements Answer {}

    /// Nothing was taken: entries before are missing.
    ///
    /// @param next the number of the entry that the server expects next of that device
    record Gap(long next) implements Answer {}

    /// Nothing was taken: the server has another entry in that place, so that there are two of this device.
    ///
    /// @param first the number of the first entry that is another
    record Forked(long first) implements Answer {}

    /// Nothing was taken: the server does not know the device that wrote this.
    record Stranger() implements Answer {}

    /// A page of the ledger.
    ///
    /// @param received its entries, whole pushes as they were accepted, up to the signed checkpoint; none where there is nothing new
    /// @param size     how many entries the ledger had when the server answered
    record Page(Received received, long size) implements Answer {}

    /// The server does not do what was asked, and nothing changed.
    ///
    /// @param denial       why
    /// @param retrySeconds when to ask again, where the server says
    record Denied(Denial denial, OptionalInt retrySeconds) implements Answer {}
}
