package stageline.desktop.search;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Palette;
import stageline.desktop.common.Phrases;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityType;
import stageline.store.search.SearchHit;
import stageline.workspace.Workspace;

/// Finds deals, companies, contacts, activities, tasks, offerings and quotations by what they are called and by what is written in them.
public final class RecordPalette implements Palette {

    private static final int MOST = 12;

    private final Supplier<Workspace> workspace;
    private final Navigation navigation;
    private final Phrases phrases;

    /// Finds in a workspace, once it is open.
    public RecordPalette(Supplier<Workspace> workspace, Navigation navigation, Phrases phrases) {
        this.workspace = workspace;
        this.navigation = navigation;
        this.phrases = phrases;
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
        return hit.entity().type() == EntityType.DEAL ? Stage.ofCode(hit.detail()).map(phrases::stage).orElse(hit.detail()) : hit.detail();
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
