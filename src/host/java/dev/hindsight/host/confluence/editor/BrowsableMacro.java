package dev.hindsight.host.confluence.editor;

import java.util.List;

/**
 * A macro as a descriptor tells the macro browser of it.
 *
 * @param textKey the beginning of the keys of its texts: the plugin's key and the macro's name
 * @param icon below the application's address; empty text for none
 * @param documentation empty text for none
 * @param image what the editor shows in its place, below the application's address; empty text for its name and parameters
 * @param hasBody whether its body is rich text
 * @param buttons that it adds to its property panel
 */
public record BrowsableMacro(
        String name,
        String textKey,
        String icon,
        String documentation,
        String image,
        boolean hasBody,
        List<Parameter> parameters,
        List<Button> buttons) {

    /**
     * A parameter of a macro.
     *
     * @param start its default value; empty text for none
     * @param choices its values where it has given ones
     */
    public record Parameter(String name, String type, boolean required, String start, List<String> choices) {

        public Parameter {
            choices = List.copyOf(choices);
        }
    }

    /** A button of the property panel, and the key of its label. */
    public record Button(String id, String labelKey) {}

    public BrowsableMacro {
        parameters = List.copyOf(parameters);
        buttons = List.copyOf(buttons);
    }
}
