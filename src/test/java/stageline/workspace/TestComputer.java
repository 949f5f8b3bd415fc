package stageline.workspace;

import stageline.ledger.keys.PasswordHardness;

/// This computer, but with passwords that are quick to try: most tests found a workspace, and none of them is about guessing.
public final class TestComputer {

    /// How much work a guess of such a password costs.
    public static final PasswordHardness QUICK = new PasswordHardness(64, 1, 1);

    private TestComputer() {}

    /// What workspaces take from the world.
    public static Environment environment() {
        return Environment.ofThisComputer().hardening(QUICK);
    }
}
