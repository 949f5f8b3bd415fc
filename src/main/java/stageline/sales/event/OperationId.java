package stageline.sales.event;

import java.util.UUID;

/// What a person does, and undoes, as one: a drag, a bulk edit, a whole import.
///
/// @param device the device it was done on
/// @param first  the number of its first entry there
public record OperationId(UUID device, long first) {}
