package stageline.store.offering;

import java.util.List;
import stageline.sales.fold.RecordState;
import stageline.sales.offering.PriceList;
import stageline.store.board.Card;

/// All that is known of an offering.
///
/// @param state  its state: fields, texts in every language, removal
/// @param prices its prices by volume
/// @param sold   how many deals sell it
/// @param deals  those of them that were entered last
public record OfferingDetails(RecordState state, PriceList prices, int sold, List<Card> deals) {
    public OfferingDetails {
        deals = List.copyOf(deals);
    }
}
