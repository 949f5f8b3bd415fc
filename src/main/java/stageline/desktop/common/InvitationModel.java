package stageline.desktop.common;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import stageline.sync.account.NewDevice;
import stageline.sync.account.Refusal;
import stageline.sync.account.Secret;
import stageline.sync.http.Invitation;
import stageline.workspace.shared.Visited;

/// What somebody fills in who comes to a server by an invitation: the invitation, what this computer is called, and a password.
public final class InvitationModel {

    private final Texts texts;
    private final ServerPhrases phrases;
    private final Map<Part, StringProperty> words = new EnumMap<>(Part.class);
    private final Map<Part, ReadOnlyStringWrapper> problems = new EnumMap<>(Part.class);
    private final ReadOnlyObjectWrapper<Optional<Invitation>> invitation =
            new ReadOnlyObjectWrapper<>(this, "invitation", Optional.empty());

    /// A part of the form.
    public enum Part {
        INVITATION,
        LABEL,
        PASSWORD,
        AGAIN
    }

    /// What was filled in.
    ///
    /// @param invitation the invitation
    /// @param label      how they call this computer
    /// @param password   theirs from now on
    public record Filled(Invitation invitation, String label, String password) {}

    /// An empty form, in which this computer's name is proposed.
    public InvitationModel(Tasks tasks, Texts texts) {
        this.texts = texts;
        this.phrases = new ServerPhrases(texts);
        for (Part part : Part.values()) {
            words.put(part, new SimpleStringProperty(this, part.name(), ""));
            problems.put(part, new ReadOnlyStringWrapper(this, part.name() + " problem", ""));
            words(part).addListener((property, before, now) -> problem(part, ""));
        }
        words(Part.INVITATION).addListener((property, before, text) -> read(text));
        tasks.ask(() -> ThisComputer.name(name -> Optional.ofNullable(System.getenv(name))))
                .then(name -> name.filter(known -> words(Part.LABEL).get().isEmpty()).ifPresent(words(Part.LABEL)::set))
                .start();
    }

    /// What is typed into a part.
    public StringProperty words(Part part) {
        return Objects.requireNonNull(words.get(part));
    }

    /// What is wrong with a part, in a sentence or two; empty where nothing is.
    public ReadOnlyStringProperty problem(Part part) {
        return Objects.requireNonNull(problems.get(part)).getReadOnlyProperty();
    }

    /// The invitation, once it can be read.
    public ReadOnlyObjectProperty<Optional<Invitation>> invitationProperty() {
        return invitation.getReadOnlyProperty();
    }

    /// To be called when a part was left: says what is wrong with it.
    public void left(Part part) {
        if (!words(part).get().isBlank()) {
            problem(part, wrong(part).orElse(""));
        }
    }

    /// What was filled in; where something is wrong with it, says so beside each part.
    public Optional<Filled> filled() {
        boolean sound = true;
        for (Part part : Part.values()) {
            Optional<String> wrong = wrong(part);
            problem(part, wrong.orElse(""));
            sound &= wrong.isEmpty();
        }
        return invitation.get().filter(all -> problem(Part.INVITATION).get().isEmpty()).isPresent() && sound
                ? invitation.get().map(read -> new Filled(read, text(Part.LABEL), words(Part.PASSWORD).get()))
                : Optional.empty();
    }

    /// Says why a server did not take it, beside the part that can be mended.
    ///
    /// @return what to say elsewhere; empty where it stands beside a part
    public String refused(Visited<?> outcome) {
        String sentence = phrases.outcome(outcome);
        Optional<Part> mendable = outcome instanceof Visited.Refused<?>(Refusal refusal) ? mendable(refusal) : Optional.empty();
        mendable.ifPresent(part -> problem(part, sentence));
        return mendable.isPresent() ? "" : sentence;
    }

    private static Optional<Part> mendable(Refusal refusal) {
        return switch (refusal) {
            case WEAK_PASSWORD, WRONG_PASSWORD -> Optional.of(Part.PASSWORD);
            case NO_INVITATION -> Optional.of(Part.INVITATION);
            case LOCKED, NOT_PROVEN, FOUNDED_ALREADY, NOT_PERMITTED, UNKNOWN -> Optional.empty();
        };
    }

    private void read(String text) {
        problem(Part.INVITATION, unreadable(text).orElse(""));
        invitation.set(Invitation.parse(text) instanceof Invitation.Parsed.Read(var read) ? Optional.of(read) : Optional.empty());
    }

    private Optional<String> wrong(Part part) {
        String text = text(part);
        return switch (part) {
            case INVITATION -> text.isEmpty() ? says("common.invitation.empty") : unreadable(text);
            case LABEL -> text.isEmpty() ? says("common.invitation.label.empty")
                    : text.length() > NewDevice.LONGEST_LABEL ? says("common.invitation.label.long", NewDevice.LONGEST_LABEL)
                    : Optional.empty();
            case PASSWORD -> words(part).get().length() < Secret.SHORTEST_PASSWORD
                    ? says("common.password.short", Secret.SHORTEST_PASSWORD)
                    : Optional.empty();
            case AGAIN -> words(part).get().equals(words(Part.PASSWORD).get()) ? Optional.empty() : says("common.password.differs");
        };
    }

    private Optional<String> unreadable(String text) {
        return !text.isBlank() && Invitation.parse(text) instanceof Invitation.Parsed.Unreadable(var reason)
                ? Optional.of(phrases.unreadable(reason))
                : Optional.empty();
    }

    private Optional<String> says(String key, Object... arguments) {
        return Optional.of(texts.get(key, arguments));
    }

    private String text(Part part) {
        return words(part).get().strip();
    }

    private void problem(Part part, String sentence) {
        Objects.requireNonNull(problems.get(part)).set(sentence);
    }
}
