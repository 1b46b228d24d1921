package org.fanzai.app.config;

import static org.fanzai.app.config.Values.oneOf;

import java.util.function.Function;
import org.fanzai.device.tag.TagContent;
import org.fanzai.support.yaml.Section;

/// How this library programmes its tags: the section `tags`. `owner` is its ISIL, empty when none is written.
public record TagRules(Model model, String owner, boolean asksLock, boolean shelfLocation, boolean title) {
    private static final int LONGEST_ISIL = 16;

    public enum Model {
        ISO28560_2(TagContent.ISO_28560_2),
        ISO28560_3(TagContent.DANISH);

        private final String tag;

        Model(String tag) {
            this.tag = tag;
        }

        /// What a tag's content calls the model.
        public String tag() {
            return tag;
        }
    }

    /// A library that says nothing writes the model that every reader of libraries knows, and locks nothing.
    static TagRules read(Section root) {
        try (var section = root.section("tags")) {
            var model =
                    section.value("model", oneOf("iso28560-2", "iso28560-3")).orElse("iso28560-3");
            var owner = section.value("owner", Function.identity()).orElse("");
            if (owner.length() > LONGEST_ISIL || !owner.matches("[A-Za-z0-9/:-]*"))
                section.problem("owner", "an ISIL has at most 16 letters, digits and - / :");
            return new TagRules(
                    model.equals("iso28560-2") ? Model.ISO28560_2 : Model.ISO28560_3,
                    owner,
                    section.value("lock", oneOf("ask", "never")).orElse("never").equals("ask"),
                    yes(section, "shelfLocation"),
                    yes(section, "title"));
        }
    }

    private static boolean yes(Section section, String key) {
        return section.value(key, oneOf("true", "false")).orElse("false").equals("true");
    }
}
