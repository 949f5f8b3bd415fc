package stageline.sales.record;

import java.util.List;

/// The fields of a person who works in this workspace; the roles are a relation ([Relation#ROLES]).
public final class PersonFields {

    public static final Field NAME = new Field("name", FieldType.TEXT);
    public static final Field EMAIL = new Field("email", FieldType.TEXT);
    /// Set to false where the person only stands in imported data and never signs in.
    public static final Field ACTIVE = new Field("active", FieldType.FLAG);
    public static final Field EXTERNAL = new Field("external", FieldType.TEXT);

    public static final List<Field> ALL = List.of(NAME, EMAIL, ACTIVE, EXTERNAL);

    private PersonFields() {}
}
