package dev.hindsight.blueprint.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.host.confluence.content.StorageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.Test;

/** The blueprint's templates as they are written: well-formed, translatable, and readable with a screen reader. */
public class BlueprintTemplateTest {

    private static final Set<String> VALUES_OF_PARAMETERS = Set.of(
            "space",
            "summary",
            "table",
            "impact",
            "high",
            "medium",
            "postmortem",
            "dev.hindsight:postmortem-blueprint");

    @Test
    public void everyTextHasAKeyThatExists() throws XMLStreamException {
        List<String> unknown = keys().stream()
                .filter(key -> !BlueprintFiles.TEXTS.containsKey(key))
                .toList();
        assertEquals(List.of(), unknown);
        assertTrue(keys().size() > 100);
    }

    @Test
    public void nothingVisibleIsWrittenOutsideTheTexts() throws XMLStreamException {
        Set<String> written = new TreeSet<>(written(BlueprintFiles.page()));
        written.addAll(written(BlueprintFiles.index()));
        written.removeAll(VALUES_OF_PARAMETERS);
        assertEquals(Set.of(), written);
    }

    @Test
    public void thePageBeginsWithItsProgress() {
        assertTrue(BlueprintFiles.page().startsWith("<ac:structured-macro ac:name=\"postmortem-status\">"));
    }

    @Test
    public void findingsComeBeforeTheStoryAndFollowUpsLast() {
        List<String> sections = Pattern.compile("<h2><at:i18n at:key=\"hindsight\\.blueprint\\.([a-z]+)\"")
                .matcher(BlueprintFiles.page())
                .results()
                .map(section -> section.group(1))
                .toList();

        assertEquals(List.of("summary", "findings", "actions"), sections.subList(0, 3));
        assertEquals("follow", sections.get(sections.size() - 1));
        assertEquals(15, sections.size());
    }

    /** The heading stays outside, for the table of contents and for readers who jump from heading to heading. */
    @Test
    public void whatCanWaitIsFoldedBelowItsHeading() {
        String[] folded = BlueprintFiles.page().split("</h2>\n<ac:structured-macro ac:name=\"expand\">", -1);

        assertEquals(7, folded.length);
        for (String macro : List.of("postmortem-finding", "postmortem-status", "<h2>")) {
            for (int number = 1; number < folded.length; number++) {
                String inside = folded[number].substring(0, folded[number].indexOf("</ac:rich-text-body>"));
                assertFalse(inside, inside.contains(macro));
            }
        }
    }

    @Test
    public void theEditorIsToldHowToKeepTheIssuesBack() {
        assertTrue(BlueprintFiles.page()
                .contains("<ac:placeholder><at:i18n at:key=\"hindsight.blueprint.draft\"/></ac:placeholder>"));
        assertTrue(BlueprintFiles.TEXTS.getString("hindsight.blueprint.draft").contains(ApprovalDecision.DRAFT_LABEL));
    }

    @Test
    public void theIndexShowsHowFarThePostmortemsOfItsSpaceHaveCome() {
        assertTrue(BlueprintFiles.index()
                .contains("<ac:structured-macro ac:name=\"postmortem-status\">\n"
                        + "<ac:parameter ac:name=\"scope\">space</ac:parameter>"));
    }

    @Test
    public void everyRowOfATableHasAHeaderThatSaysForWhat() {
        for (String row : BlueprintFiles.page().split("<tr>", -1)) {
            if (row.contains("</tr>")) {
                assertTrue(row, row.startsWith("<th "));
                assertFalse(row, row.contains("<th>"));
            }
        }
    }

    private static Set<String> keys() throws XMLStreamException {
        Set<String> keys = new TreeSet<>();
        for (String template : List.of(BlueprintFiles.page(), BlueprintFiles.index())) {
            XMLStreamReader in = StorageFormat.reader(template);
            while (in.hasNext()) {
                if (in.next() == XMLStreamReader.START_ELEMENT
                        && in.getLocalName().equals("i18n")) {
                    keys.add(in.getAttributeValue("http://atlassian.com/template", "key"));
                }
            }
        }
        return keys;
    }

    /** Every text with a letter in it, and that is all the words of the template itself. */
    private static List<String> written(String template) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        XMLStreamReader in = StorageFormat.reader(template);
        while (in.hasNext()) {
            if (in.next() == XMLStreamReader.CHARACTERS && in.getText().chars().anyMatch(Character::isLetter)) {
                texts.add(in.getText().trim());
            }
        }
        texts.removeIf(text -> text.equals("incomplete"));
        return texts;
    }
}
