package stageline.desktop.quotation;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Texts;
import stageline.desktop.quotation.QuotationModel.Live;
import stageline.sales.quotation.TaxTreatment;
import stageline.sales.quotation.Totals;
import stageline.sales.record.Money;

/// What a quotation comes to, while it is being typed.
final class TotalsView {

    private final Texts texts;
    private final Formats formats;
    private final GridPane node = new GridPane();

    TotalsView(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
        node.getStyleClass().add("quotation-totals");
        node.setMinWidth(Region.USE_PREF_SIZE);
    }

    Node node() {
        return node;
    }

    void show(Live live) {
        node.getChildren().clear();
        live.totals().ifPresent(totals -> {
            show(totals, live.content().tax().treatment());
            live.content().rate().flatMap(rate -> rate.worth(totals.total())).ifPresent(worth -> row(
                    "quotation-total-own", texts.get("quotation.total.in", worth.currency().getCurrencyCode()), worth, "muted"));
        });
    }

    private void show(Totals totals, TaxTreatment treatment) {
        row("quotation-net", texts.get("quotation.net"), totals.net(), "muted");
        if (totals.discount().minor() != 0) {
            Money off = new Money(-totals.discount().minor(), totals.discount().currency());
            row("quotation-discount", texts.get("quotation.discount"), off, "muted");
        }
        totals.taxes().forEach(rate -> row("quotation-tax",
                texts.get("quotation.taxAt", formats.decimal(rate.rate()), formats.sum(rate.taxable())), rate.tax(), "muted"));
        if (treatment != TaxTreatment.ADDED) {
            row("quotation-tax", texts.get("quotation.taxAs", texts.get("quotation.tax." + treatment.code())), totals.tax(), "muted");
        }
        row("quotation-total", texts.get("quotation.total"), totals.total(), "quotation-total");
    }

    private void row(String id, String name, Money amount, String style) {
        Label words = new Label(name);
        Label figure = new Label(formats.sum(amount));
        figure.setId(id);
        words.getStyleClass().add(style);
        figure.getStyleClass().add(style.equals("muted") ? "quotation-figure" : style);
        GridPane.setHalignment(figure, HPos.RIGHT);
        node.addRow(node.getRowCount(), words, figure);
    }
}
