package stageline.desktop.board;

import stageline.desktop.common.Person;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;

/// A card on its way to another column, where somebody else moved it.
///
/// @param card whose it is
/// @param to   the column
/// @param by   who moved it
record Glide(EntityRef card, Stage to, Person by) {}
