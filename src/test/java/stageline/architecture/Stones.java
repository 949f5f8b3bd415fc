package stageline.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;

/// What the house is built of: the compiled classes that the laws speak of.
final class Stones {

    /// What jOOQ generates from the migrations; no law but that of the layers binds it.
    static final String GENERATED = "stageline..schema..";

    /// The classes that ship, read once for all laws.
    static final JavaClasses SHIPPED =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("stageline");

    private Stones() {}

    /// The classes of the tests.
    static JavaClasses tests() {
        return new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages("stageline");
    }
}
