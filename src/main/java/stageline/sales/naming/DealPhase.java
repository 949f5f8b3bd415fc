package stageline.sales.naming;

/// Which phase of one undertaking a deal is: *part 1 of 2*.
///
/// @param part which one, from 1
/// @param of   how many there are, at least 2
public record DealPhase(int part, int of) {

    /// @throws IllegalArgumentException if there are fewer than two phases, or no such one
    public DealPhase {
        if (of < 2 || part < 1 || part > of) {
            throw new IllegalArgumentException("No such phase: part " + part + " of " + of);
        }
    }

    /// As it stands at the end of a deal's name.
    @Override
    public String toString() {
        return "part " + part + " of " + of;
    }
}
