package stageline.desktop.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Watch;

/// The way of the board to past moments and back to now. While a past moment is shown nothing can be changed. Belongs to the FX thread.
///
/// A newer wish overtakes an older one: what is being folded for the older one stops where it is.
public final class PastModel {

    private final BoardSource source;
    private final BoardModel board;
    private final Tasks tasks;
    private final Changes changes;
    private final Texts texts;
    private final Formats formats;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open", false);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 0);
    private final ReadOnlyObjectWrapper<Optional<LocalDate>> first = new ReadOnlyObjectWrapper<>(this, "first", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Instant>> wanted = new ReadOnlyObjectWrapper<>(this, "wanted", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Instant>> moment = new ReadOnlyObjectWrapper<>(this, "moment", Optional.empty());
    private final Tasks.Place place = new Tasks.Place();
    private Optional<PastBoard> past = Optional.empty();
    private Optional<Watch> folding = Optional.empty();

    PastModel(BoardSource source, BoardModel board, Tasks tasks, Changes changes, Texts texts, Formats formats) {
        this.source = source;
        this.board = board;
        this.tasks = tasks;
        this.changes = changes;
        this.texts = texts;
        this.formats = formats;
    }

    /// Whether the way to the past is shown.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether it is being worked on.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// How much is folded, from 0 to 1; negative where that is not known.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// The day on which the first thing happened, once it is known.
    public ReadOnlyObjectProperty<Optional<LocalDate>> firstProperty() {
        return first.getReadOnlyProperty();
    }

    /// The moment that was asked for; empty for now.
    public ReadOnlyObjectProperty<Optional<Instant>> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /// The moment that the board shows; empty for now.
    public ReadOnlyObjectProperty<Optional<Instant>> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /// Shows the way to the past; the board still shows now.
    public void open() {
        if (open.get()) {
            return;
        }
        open.set(true);
        busy.set(true);
        progress.set(-1);
        tasks.ask(() -> {
            PastBoard there = source.past();
            return new Opened(there, there.first());
        }).then(this::opened).otherwise(failure -> {
            close();
            tasks.report(failure);
        }).start();
    }

    private void opened(Opened made) {
        if (!open.get() || past.isPresent()) {
            made.past.close();
            return;
        }
        past = Optional.of(made.past);
        busy.set(false);
        first.set(Optional.of(made.first.atZone(formats.zone()).toLocalDate()));
        if (wanted.get().isPresent()) {
            fold();
        }
    }

    /// Shows the board as it was at a moment; a moment that has not been yet is now.
    public void goTo(Instant then) {
        if (!then.isBefore(formats.now())) {
            backToNow();
            return;
        }
        wanted.set(Optional.of(then));
        folding.ifPresent(Watch::cancel);
        if (past.isPresent() && !busy.get()) {
            fold();
        }
    }

    /// Shows the board as it was when a day had passed; today is now.
    public void goTo(LocalDate day) {
        if (first.get().filter(day::isBefore).isPresent()) {
            goTo(first.get().get());
        } else if (day.isBefore(formats.today())) {
            goTo(formats.endOf(day));
        } else {
            backToNow();
        }
    }

    /// Goes so far from the day that is shown.
    public void step(Period by) {
        goTo(day().plus(by));
    }

    /// The day that was asked for.
    public LocalDate day() {
        return wanted.get().map(then -> then.atZone(formats.zone()).toLocalDate()).orElseGet(formats::today);
    }

    /// Whether nothing can be changed now; if so, a notice says why.
    public boolean refused() {
        return changes.refused();
    }

    /// How many days lie between the first thing that happened and today.
    public long days() {
        return first.get().map(day -> ChronoUnit.DAYS.between(day, formats.today())).orElse(0L);
    }

    /// Stops what is being folded and shows now; the way to the past stays open.
    public void backToNow() {
        wanted.set(Optional.empty());
        folding.ifPresent(Watch::cancel);
        if (moment.get().isPresent()) {
            moment.set(Optional.empty());
            changes.release();
            board.show(source);
        }
    }

    /// Shows now, and the way to the past no longer.
    public void close() {
        backToNow();
        open.set(false);
        busy.set(false);
        place.cancel();
        past.ifPresent(PastBoard::close);
        past = Optional.empty();
        folding = Optional.empty();
    }

    private void fold() {
        PastBoard there = past.orElseThrow();
        Instant then = wanted.get().orElseThrow();
        Watch watch = new Watch(tasks, progress::set);
        folding = Optional.of(watch);
        busy.set(true);
        progress.set(0);
        tasks.ask(() -> there.moveTo(then, watch)).at(place).then(got -> folded(there, then, got)).otherwise(failure -> {
            close();
            tasks.report(failure);
        }).start();
    }

    private void folded(PastBoard there, Instant then, boolean got) {
        busy.set(false);
        folding = Optional.empty();
        if (wanted.get().isEmpty()) {
            return;
        }
        if (!got || !wanted.get().equals(Optional.of(then))) {
            fold();
            return;
        }
        moment.set(Optional.of(then));
        changes.hold(texts.get("board.past.held", formats.exactly(then)));
        board.show(there);
    }

    private record Opened(PastBoard past, Instant first) {}
}
