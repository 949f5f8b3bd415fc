package stageline.desktop;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.testfx.framework.junit5.ApplicationExtension;

/// Shows windows as TestFX does, and gives tests [Hands] for its robot.
public final class HandsExtension extends ApplicationExtension {

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new Hands();
    }
}
