package stageline.desktop.common;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.store.record.Named;
import stageline.store.task.TaskLine;

/// What is said of a task, in people's words.
public final class TaskWords {

    private final Texts texts;
    private final Formats formats;

    /// Words in one language.
    public TaskWords(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /// Until when: `today`, `3 days overdue`, `15 Dec`; empty where it does not matter.
    public String due(TaskLine task) {
        return task.due().map(day -> task.overdue(formats.today())
                ? texts.get("task.overdue", ChronoUnit.DAYS.between(day, formats.today()))
                : formats.dayNear(day)).orElse("");
    }

    /// Whether its day is over.
    public boolean overdue(TaskLine task) {
        return task.overdue(formats.today());
    }

    /// Whether it wants somebody today.
    public boolean pressing(TaskLine task) {
        LocalDate today = formats.today();
        return task.open() && task.due().filter(day -> !day.isAfter(today)).isPresent();
    }

    /// Whom it is for: a person's name, or anybody who holds a role.
    ///
    /// @param self who sits here and is not named; empty to name them too
    public String whom(TaskLine task, Optional<UUID> self) {
        return task.person()
                .map(person -> self.filter(person.entity().id()::equals).isPresent() ? "" : person.name())
                .or(() -> task.role().map(this::anybody))
                .orElse("");
    }

    /// Anybody who holds a role.
    public String anybody(String role) {
        String key = "job." + role.toLowerCase(Locale.ROOT);
        return texts.get("task.anybody", texts.has(key) ? texts.get(key) : role);
    }

    /// Who asked for it, where that was somebody else.
    ///
    /// @param self who sits here
    public String from(TaskLine task, UUID self) {
        return task.maker()
                .filter(maker -> !maker.entity().id().equals(self) && !maker.name().isBlank())
                .map(maker -> texts.get("task.from", maker.name()))
                .orElse("");
    }

    /// What it is about, in one line.
    public String about(TaskLine task) {
        return task.about().stream().map(Named::name).filter(name -> !name.isBlank()).limit(2).collect(Collectors.joining(", "));
    }

    /// Several things said one after the other, but for those that say nothing.
    public static String together(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
