package stageline.papers.quotation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.papers.sheet.Sheet;

/// What stands at the foot of every paper of the house: what the house says of itself, who made the paper, and how far the ledger was.
///
/// @param brand      the house
/// @param preparedBy the name of who made the paper; may be empty
/// @param place      how far the ledger was
public record HouseFoot(Brand brand, String preparedBy, LedgerPlace place) {

    /// Who made the paper, as its file says it: the house where nobody is named.
    public String author() {
        return preparedBy.isEmpty() ? brand.name() : preparedBy;
    }

    /// The foot in the language of the paper.
    ///
    /// @param words  of the paper; has `prepared` and `ledger`
    /// @param before what stands before who made it, such as the paper's template; what is empty is left out
    public Sheet.Foot in(Resource words, Figures figures, String... before) {
        String author = preparedBy.isEmpty() ? "" : words.get("prepared", preparedBy);
        return new Sheet.Foot(
                brand.foot(),
                Stream.concat(Arrays.stream(before), Stream.of(author)).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")),
                words.get("ledger", figures.number(BigDecimal.valueOf(place.position())), place.shownHead()));
    }
}
