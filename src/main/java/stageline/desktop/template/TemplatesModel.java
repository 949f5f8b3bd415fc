package stageline.desktop.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import stageline.desktop.common.Followed;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.papers.quotation.HouseTemplates;
import stageline.papers.quotation.HouseTemplates.HouseTemplate;
import stageline.sales.people.Permission;
import stageline.sales.record.EntityType;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.TemplateKind;
import stageline.workspace.Workspace;

/// The templates of a workspace as their list shows them, the letterhead first. On the FX thread.
public final class TemplatesModel {

    private final Workspace workspace;
    private final Phrases phrases;
    private final Texts texts;
    private final Followed<Told> followed;

    /// A template.
    ///
    /// @param number   its number
    /// @param numbered whether it is called by its number
    /// @param heading  what stands above it where it is the first of its kind, otherwise blank
    /// @param name     what it is called
    /// @param version  the version that papers have now, 0 for none
    /// @param changed  whether it was edited since
    /// @param retired  whether no new quotation begins with it
    public record Line(
            String number, boolean numbered, String heading, String name, long version, boolean changed, boolean retired) {}

    /// What is known.
    ///
    /// @param lines       the letterhead, then the templates by number
    /// @param administers whether whoever sits here may change them
    public record Told(List<Line> lines, boolean administers) {
        public Told {
            lines = List.copyOf(lines);
        }
    }

    TemplatesModel(Workspace workspace, Tasks tasks, Phrases phrases, Texts texts) {
        this.workspace = workspace;
        this.phrases = phrases;
        this.texts = texts;
        this.followed = new Followed<>(
                workspace, tasks, entity -> entity.type() == EntityType.TEMPLATE || entity.type() == EntityType.PERSON, this::ask);
    }

    /// What is known; empty until it was read.
    public ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
        return followed.toldProperty();
    }

    /// Reads the templates and follows their changes until [#close()].
    public void open() {
        followed.open();
    }

    /// Follows no longer.
    public void close() {
        followed.close();
    }

    /// Who may change templates, in words.
    public String administrators() {
        return phrases.list(Permission.ADMINISTER.roles().stream().map(role -> texts.get("job." + role.code().toLowerCase(
                Locale.ROOT))).toList());
    }

    /// Whether a number is free for a new template.
    public boolean free(String number) {
        return !number.equals(TemplateFields.LETTERHEAD)
                && toldProperty().get().stream().flatMap(now -> now.lines().stream()).noneMatch(line -> line.number().equals(number));
    }

    private Optional<Told> ask() {
        HouseTemplates templates = workspace.templates();
        PaperLanguage language = PaperLanguage.ofCode(texts.language().getLanguage()).orElse(PaperLanguage.ENGLISH);
        Line letterhead = templates.letterhead()
                .map(known -> new Line(TemplateFields.LETTERHEAD, false, "", texts.get("template.letterhead"), known.version(),
                        known.changed(), known.retired()))
                .orElseGet(() -> new Line(TemplateFields.LETTERHEAD, false, "", texts.get("template.letterhead"), 0, false, false));
        Stream<Line> others = Stream.of(TemplateKind.values()).flatMap(kind -> lines(kind, templates, language).stream());
        return Optional.of(new Told(
                Stream.concat(Stream.of(letterhead), others).toList(), Permission.ADMINISTER.grantedTo(workspace.actor().roles())));
    }

    private List<Line> lines(TemplateKind kind, HouseTemplates templates, PaperLanguage language) {
        List<Line> lines = new ArrayList<>();
        for (HouseTemplate template : templates.all()) {
            if (template.kind() == kind) {
                lines.add(new Line(
                        template.number(),
                        kind.numbered(),
                        lines.isEmpty() ? texts.get("template.kind." + kind.name().toLowerCase(Locale.ROOT)) : "",
                        template.draft().map(draft -> draft.name(language)).orElse(""),
                        template.version(),
                        template.changed(),
                        template.retired()));
            }
        }
        return lines;
    }
}
