package stageline.workspace;

import java.util.UUID;

/// Who works here, on what.
///
/// @param workspace the workspace
/// @param device    this installation of the program
/// @param person    who signed in
public record Identity(UUID workspace, UUID device, UUID person) {}
