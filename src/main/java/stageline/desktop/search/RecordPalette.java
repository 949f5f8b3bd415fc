package stageline.desktop.search;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Palette;
import stageline.desktop.common.Phrases;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityType;
import stageline.store.attachment.Attached;
import stageline.store.record.Named;
import stageline.store.search.SearchHit;
import stageline.workspace.Workspace;

/// Finds deals, companies, contacts, activities, tasks, offerings and quotations by what they are called and by what is written in them,
/// and files by their names.
public final class RecordPalette implements Palette {

    private static final int MOST = 12;

    private final Supplier<Workspace> workspace;
    private final Navigation navigation;
    private final Phrases phrases;
    private final Formats formats;

    /// Finds in a workspace, once it is open.
    public RecordPalette(Supplier<Workspace> workspace, Navigation navigation, Phrases phrases, Formats formats) {
        this.workspace = workspace;
        this.navigation = navigation;
        this.phrases = phrases;
        this.formats = formats;
    }

    @Override
    public List<Found> find(String text, BooleanSupplier wanted) {
        return text.isBlank() ? List.of() : workspace.get().search().search(text, MOST, wanted).stream().map(this::found).toList();
    }

    private Found found(SearchHit hit) {
        return new Found(icon(hit.entity().type()), hit.name(), detail(hit), () -> navigation.open(hit.entity()));
    }

    /// The index keeps a deal's stage as its code, since it knows no language.
    private String detail(SearchHit hit) {
        return switch (hit.entity().type()) {
            case DEAL -> Stage.ofCode(hit.detail()).map(phrases::stage).orElse(hit.detail());
            case ATTACHMENT -> workspace.get().attachments().find(hit.entity().id()).map(this::detail).orElse("");
            case COMPANY, CONTACT, PERSON, ACTIVITY, TASK, OFFERING, QUOTATION, PAPER, TEMPLATE, SERVICE_CHANGE, SIGNATURE, WORKSPACE,
                    DEVICE, SAVED_VIEW -> hit.detail();
        };
    }

    /// How large a file is, since when it is there, and the record that it belongs to.
    private String detail(Attached file) {
        String on = file.on()
                .flatMap(record -> Optional.ofNullable(workspace.get().records().names(List.of(record)).get(record)))
                .map(Named::name)
                .orElse("");
        return Stream.of(formats.size(file.size()), formats.moment(file.at()), on)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static String icon(EntityType type) {
        return switch (type) {
            case DEAL -> "bi-kanban";
            case COMPANY -> "bi-building";
            case CONTACT, PERSON -> "bi-person";
            case ACTIVITY -> "bi-chat";
            case TASK -> "bi-check2-square";
            case OFFERING -> "bi-tags";
            case QUOTATION, PAPER, TEMPLATE -> "bi-file-earmark-text";
            case SERVICE_CHANGE -> "bi-arrow-repeat";
            case ATTACHMENT -> "bi-paperclip";
            case SIGNATURE -> "bi-pen";
            case WORKSPACE, DEVICE, SAVED_VIEW -> "bi-search";
        };
    }
}
