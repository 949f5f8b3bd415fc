package stageline.store.record;

import java.util.Optional;
import java.util.UUID;

/// A view of the board that somebody saved.
///
/// @param id    the view
/// @param name  what it is called
/// @param query filter, lanes and order, as one line
/// @param owner who saved it
public record SavedView(UUID id, String name, String query, Optional<UUID> owner) {}
