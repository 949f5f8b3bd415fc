package stageline.desktop.quotation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import stageline.desktop.common.Followed;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Tasks;
import stageline.sales.naming.TextFolding;
import stageline.sales.record.EntityType;
import stageline.store.quotation.ListedQuotation;
import stageline.store.record.Named;
import stageline.workspace.Workspace;

/// All quotations, the latest first, narrowed by what is typed.
public final class QuotationsModel {

    private static final int MOST = 5_000;

    private final Followed<List<ListedQuotation>> followed;
    private final ObservableList<ListedQuotation> all = FXCollections.observableArrayList();
    private final FilteredList<ListedQuotation> shown = new FilteredList<>(all);
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(this, "read", false);

    QuotationsModel(Workspace workspace, Tasks tasks, Formats formats) {
        followed = new Followed<>(workspace, tasks,
                entity -> entity.type() == EntityType.QUOTATION || entity.type() == EntityType.DEAL || entity.type() == EntityType.PERSON,
                () -> Optional.of(workspace.quotations().all(formats.today(), MOST)));
        followed.toldProperty().addListener((property, before, now) -> now.ifPresent(quotations -> {
            all.setAll(quotations);
            read.set(true);
        }));
        words.addListener((property, before, now) -> narrow(now));
    }

    /// Those that fit what is typed.
    public ObservableList<ListedQuotation> shown() {
        return shown;
    }

    /// Whether they were read.
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /// What is searched for; blank for all.
    public StringProperty wordsProperty() {
        return words;
    }

    /// Reads, and follows changes until [#deactivate()].
    public void activate() {
        followed.open();
    }

    /// Follows no longer.
    public void deactivate() {
        followed.close();
    }

    private void narrow(String typed) {
        List<String> wanted = Stream.of(folded(typed).split(" ")).filter(word -> !word.isEmpty()).toList();
        shown.setPredicate(quotation -> wanted.stream().allMatch(said(quotation)::contains));
    }

    private static String said(ListedQuotation quotation) {
        return folded(Stream.of(
                        quotation.number(), "R" + quotation.revision(), quotation.customer(),
                        quotation.deal().map(Named::name).orElse(""), quotation.preparedBy().map(Named::name).orElse(""))
                .collect(Collectors.joining(" ")));
    }

    private static String folded(String text) {
        return TextFolding.fold(text).toLowerCase(Locale.ROOT);
    }
}
