package stageline.desktop.quotation;

import java.util.Optional;
import java.util.stream.Collectors;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Texts;
import stageline.desktop.quotation.QuotationModel.Told;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.PaperFields;
import stageline.sales.record.QuotationFields;
import stageline.store.record.Named;
import stageline.store.task.TaskLine;

/// What is said above the form of a quotation.
final class Banner {

    private final Texts texts;
    private final Formats formats;

    Banner(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /// Why it can't be written in, who asked to have it sent, or who sends it; empty where there is nothing to say.
    String words(Told told) {
        if (!told.state().exists()) {
            return texts.get("quotation.gone");
        }
        String day = told.paper().flatMap(sent -> sent.day(PaperFields.DATED)).map(formats::day).orElse("");
        String concluded = told.state().day(QuotationFields.CONCLUDED_ON).map(formats::day).orElse("");
        return switch (told.status()) {
            case DRAFT -> draft(told);
            case SENT -> texts.get("quotation.banner.sent", day);
            case EXPIRED -> texts.get("quotation.banner.expired", day);
            case ACCEPTED -> texts.get("quotation.banner.accepted", day, concluded);
            case REJECTED -> texts.get("quotation.banner.rejected", day, concluded);
            case CANCELLED -> texts.get("quotation.banner.cancelled", day, concluded);
        };
    }

    /// With which comments a draft was returned; empty where it was not.
    String returned(Told told) {
        return told.status() != QuotationStatus.DRAFT ? "" : told.returned().stream()
                .map(task -> texts.get("quotation.banner.returned", name(task.maker()), task.details()))
                .collect(Collectors.joining("\n"));
    }

    private String draft(Told told) {
        if (told.maySend()) {
            return told.asked().stream().map(this::wanted).collect(Collectors.joining("\n"));
        }
        if (!told.askedByMe().isEmpty()) {
            return texts.get("quotation.banner.asked", formats.moment(told.askedByMe().getFirst().made()));
        }
        return told.asked().stream().findFirst()
                .map(task -> texts.get("quotation.banner.askedBy", name(task.maker()), formats.moment(task.made())))
                .orElseGet(() -> told.returned().isEmpty() ? texts.get("quotation.banner.draft") : "");
    }

    private String wanted(TaskLine task) {
        String asked = texts.get("quotation.banner.wanted", name(task.maker()), formats.moment(task.made()));
        return task.details().isBlank() ? asked : texts.get("quotation.banner.word", asked, task.details());
    }

    private String name(Optional<Named> person) {
        return person.map(Named::name).filter(name -> !name.isBlank()).orElseGet(() -> texts.get("quotation.banner.somebody"));
    }
}
