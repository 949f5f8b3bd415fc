package stageline.store;

import java.util.List;

/// A page of what a server numbered, on its way from the journal into the database.
///
/// @param first        number of its first entry, or of the next to come where it has none
/// @param brought      the entries that the journal did not hold before, with number and status, in the order of their positions
/// @param acknowledged those that it held before
/// @param reached      the place at its end
public record ReceivedPage(long first, List<Arrived> brought, List<Acknowledged> acknowledged, ServerPlace reached) {

    /// Copies the lists.
    ///
    /// @throws IllegalArgumentException if they do not lead from `first` to the place at its end
    public ReceivedPage {
        brought = List.copyOf(brought);
        acknowledged = List.copyOf(acknowledged);
        if (first < 1 || first + brought.size() + acknowledged.size() != reached.number() + 1) {
            throw new IllegalArgumentException("a page from number " + first + " that ends at " + reached.number());
        }
    }
}
