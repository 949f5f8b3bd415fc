package stageline.desktop.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Happenings;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Texts;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Fields;
import stageline.sales.record.Value;
import stageline.store.record.Named;
import stageline.workspace.exchange.Rehearsal.Sample;

/// The first records as they would come in, a table for each kind.
final class Samples {

    private static final double ROW = 30;
    /// The head of a table and the bar that scrolls it sideways.
    private static final double HEAD = 48;
    private static final List<EntityType> KINDS = List.of(EntityType.DEAL, EntityType.COMPANY, EntityType.CONTACT);
    /// What the name says already, and what only machines read.
    private static final Map<EntityType, List<Field>> IN_THE_NAME = Map.of(
            EntityType.DEAL, List.of(
                    DealFields.COUNTRY, DealFields.COMPANY, DealFields.BRIEF, DealFields.WHOLE_NAME, DealFields.PHASE_NUMBER,
                    DealFields.PHASE_COUNT, DealFields.EXTERNAL),
            EntityType.COMPANY, List.of(CompanyFields.NAME, CompanyFields.EXTERNAL),
            EntityType.CONTACT, List.of(ContactFields.FIRST_NAME, ContactFields.LAST_NAME, ContactFields.EXTERNAL));

    private final Happenings happenings;
    private final Texts texts;
    private final Phrases phrases;

    Samples(Happenings happenings, Texts texts, Phrases phrases) {
        this.happenings = happenings;
        this.texts = texts;
        this.phrases = phrases;
    }

    /// The samples, those of one kind at a time.
    Node of(List<Sample> samples) {
        Map<EntityType, List<Sample>> byKind = samples.stream().collect(Collectors.groupingBy(sample -> sample.entity().type()));
        List<EntityType> kinds = KINDS.stream().filter(byKind::containsKey).toList();
        HBox choices = new HBox(8);
        VBox box = new VBox(8, choices);
        ToggleGroup group = new ToggleGroup();
        for (EntityType kind : kinds) {
            TableView<Sample> table = table(kind, byKind.getOrDefault(kind, List.of()));
            ToggleButton choice = new ToggleButton(texts.get("import.kind." + kind.code()));
            choice.getStyleClass().add("chip");
            choice.setId("samples-" + kind.code());
            choice.setToggleGroup(group);
            choice.setOnAction(event -> {
                choice.setSelected(true);
                show(box, choices, table);
            });
            choices.getChildren().add(choice);
            if (choices.getChildren().size() == 1) {
                choice.setSelected(true);
                show(box, choices, table);
            }
        }
        return box;
    }

    private static void show(VBox box, Node choices, Node table) {
        box.getChildren().setAll(choices, table);
    }

    private TableView<Sample> table(EntityType kind, List<Sample> samples) {
        TableView<Sample> table = new TableView<>();
        table.setId("samples");
        table.getStyleClass().add("import-samples");
        table.setFixedCellSize(ROW);
        table.setPrefHeight(HEAD + ROW * samples.size());
        table.setMinHeight(table.getPrefHeight());
        table.getItems().setAll(samples);
        List<TableColumn<Sample, String>> columns = new ArrayList<>();
        columns.add(column(texts.get("import.fate"), 96, sample ->
                texts.get("import.fate." + sample.fate().name().toLowerCase(Locale.ROOT)), "import-fate"));
        columns.add(column(texts.get("import.sample.name"), 300, this::name, "strong"));
        if (kind == EntityType.DEAL) {
            columns.add(column(texts.get("import.sample.stage"), 130, sample -> sample.stage().map(phrases::stage).orElse(""), ""));
        }
        for (Field field : fields(kind, samples)) {
            columns.add(column(phrases.field(kind, field), 140, sample -> value(sample, field), ""));
        }
        table.getColumns().setAll(columns);
        return table;
    }

    /// The fields that any of them fills, the product's own first, then columns that are kept.
    private static List<Field> fields(EntityType kind, List<Sample> samples) {
        List<Field> fixed = Fields.of(kind);
        return samples.stream()
                .flatMap(sample -> sample.fields().keySet().stream())
                .distinct()
                .filter(field -> !IN_THE_NAME.getOrDefault(kind, List.of()).contains(field))
                .sorted(Comparator.comparingInt((Field field) -> fixed.contains(field) ? fixed.indexOf(field) : fixed.size())
                        .thenComparing(Field::code))
                .toList();
    }

    private static TableColumn<Sample, String> column(String title, double width, Function<Sample, String> text, String style) {
        TableColumn<Sample, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        if (!style.isEmpty()) {
            column.getStyleClass().add(style);
        }
        return column;
    }

    private String name(Sample sample) {
        List<Field> parts = switch (sample.entity().type()) {
            case DEAL -> sample.fields().containsKey(DealFields.WHOLE_NAME)
                    ? List.of(DealFields.WHOLE_NAME)
                    : List.of(DealFields.COUNTRY, DealFields.COMPANY, DealFields.BRIEF);
            case CONTACT -> List.of(ContactFields.FIRST_NAME, ContactFields.LAST_NAME);
            case COMPANY, WORKSPACE, PERSON, DEVICE, ACTIVITY, SAVED_VIEW, OFFERING, TASK, QUOTATION, PAPER,
                    SERVICE_CHANGE, ATTACHMENT, TEMPLATE, SIGNATURE -> List.of(CompanyFields.NAME);
        };
        return parts.stream().map(field -> value(sample, field)).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }

    private String value(Sample sample, Field field) {
        return Optional.ofNullable(sample.fields().get(field)).map(value -> happenings.value(value, names(sample, value))).orElse("");
    }

    private static Map<EntityRef, Named> names(Sample sample, Value value) {
        Map<EntityRef, Named> names = new HashMap<>();
        if (value instanceof Value.Ref(UUID id)) {
            Stream.of(EntityRef.company(id), EntityRef.person(id)).forEach(entity ->
                    Optional.ofNullable(sample.names().get(entity)).ifPresent(name -> names.put(entity, new Named(entity, name, true))));
        }
        return names;
    }
}
