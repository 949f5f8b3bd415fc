package stageline.exchange.profile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stageline.exchange.layout.FieldTargets;
import stageline.exchange.layout.Target;
import stageline.exchange.layout.Target.By;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;

/// The words that a profile may say of a column, for whoever puts one together.
public final class ColumnUses {

    /// Kept under the column's own name.
    public static final String KEEP = "keep";
    /// The stage a deal is in.
    public static final String STAGE = "stage";
    /// When a deal entered a stage; the use says which.
    public static final String ENTERED = Words.ENTERED;
    /// The country.
    public static final String COUNTRY = "country";

    private static final List<String> SPECIAL = List.of(
            KEEP, "name", STAGE, "company", "company-key", "contact", "contact-key", "offerings", Words.CURRENCY, "created",
                    "global-company");

    private ColumnUses() {}

    /// Every word that means something for a kind of record, but for [#ENTERED], which needs a stage.
    public static List<String> of(EntityType kind) {
        Stream<String> fields = FieldTargets.fields(kind).stream().filter(ColumnUses::readable).map(Field::code);
        return Stream.concat(SPECIAL.stream().filter(word -> Words.known(kind, word)), fields).distinct().toList();
    }

    /// The field that a word stands for; empty where it says something else.
    public static Optional<Field> field(EntityType kind, String word) {
        return FieldTargets.fields(kind).stream()
                .filter(field -> field.code().equals(word) && !Words.special(kind, word))
                .findFirst();
    }

    /// The word for a target; empty where profiles have none.
    public static Optional<String> word(Target target) {
        return switch (target) {
            case Target.Fills(Field field, _) -> Optional.of(field.code()).filter(code -> readable(field));
            case Target.CurrencyOfRow _ -> Optional.of(Words.CURRENCY);
            case Target.WholeName _ -> Optional.of("name");
            case Target.StageNow _ -> Optional.of(STAGE);
            case Target.MadeAt _ -> Optional.of("created");
            case Target.Offering _ -> Optional.of("offerings");
            case Target.GlobalCompany _ -> Optional.of("global-company");
            case Target.Kept _ -> Optional.of(KEEP);
            case Target.Link(EntityType to, By by, _, _) when by != By.LOCAL_KEY && to != EntityType.DEAL ->
                Optional.of(to.code() + (by == By.KEY ? "-key" : ""));
            case Target.Link _, Target.Key _, Target.LocalKey _, Target.EnteredLabelled _, Target.Entered _, Target.Members _,
                    Target.Derived _ -> Optional.empty();
        };
    }

    /// Whether cells of other systems can be read as this: identities within this program can't.
    private static boolean readable(Field field) {
        return field.type() != FieldType.DEAL && field.type() != FieldType.COMPANY && !field.code().equals("external");
    }
}
