package stageline.workspace.demo;

import java.time.Instant;
import java.util.UUID;
import stageline.sales.command.Command;

/// Something that somebody does in the story.
///
/// @param at      when
/// @param person  who
/// @param command what
record Act(Instant at, UUID person, Command command) {}
