package stageline.workspace;

import stageline.ledger.keys.PasswordHardness;

/// This computer, but with passwords that are quick to try: most tests found a workspace, and none of them is about guessing.
public final class TestComputer {

    private TestComputer() {}

    /// What workspaces take from the world.
    public static Environment environment() {
        return Environment.ofThisComputer().hardening(new PasswordHardness(64, 1, 1));
    }
}
