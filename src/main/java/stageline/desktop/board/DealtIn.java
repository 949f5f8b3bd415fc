package stageline.desktop.board;

import java.util.List;

/// What the deals are about, as the filters offer it: found in all of them.
///
/// @param countries ISO codes that deals have, in order
/// @param offerings what deals sell, in order
public record DealtIn(List<String> countries, List<String> offerings) {

    static final DealtIn NOTHING = new DealtIn(List.of(), List.of());

    public DealtIn {
        countries = List.copyOf(countries);
        offerings = List.copyOf(offerings);
    }
}
