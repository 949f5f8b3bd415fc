package stageline.desktop;

import stageline.desktop.common.SyncSource;
import stageline.desktop.intake.ImportRun;
import stageline.desktop.team.TeamServer;
import stageline.workspace.Environment;

/// What outlives a frame.
///
/// @param imports the import at work
/// @param server  the workspace's server
/// @param sync    how things stand with it
record Lasting(Environment environment, ImportRun imports, TeamServer server, SyncSource sync) {}
