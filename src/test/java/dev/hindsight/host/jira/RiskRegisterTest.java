package dev.hindsight.host.jira;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.RunningJira.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;

/** The project whose screens have custom fields of many kinds: what it tells of them, asks for and refuses. */
public class RiskRegisterTest {

    @ClassRule
    public static final RunningJira JIRA = RunningJira.plain();

    private static final String BEGINNING =
            "{`fields`:{`project`:{`key`:`RISK`},`issuetype`:{`id`:`10002`},`summary`:`Look twice`";

    @Test
    public void tellsWhatIsRequiredAndWhatIsAllowed() {
        JsonNode fields = JIRA.get("alice", "/rest/api/2/issue/createmeta/RISK/issuetypes/10002")
                .json()
                .path("values");
        List<String> needed = new ArrayList<>();
        for (JsonNode field : fields) {
            if (field.path("required").asBoolean()
                    && !field.path("hasDefaultValue").asBoolean()) {
                needed.add(field.path("name").asText());
            }
            if (field.path("name").asText().equals("Location")) {
                assertEquals(
                        "com.atlassian.jira.plugin.system.customfieldtypes:cascadingselect",
                        field.path("schema").path("custom").asText());
                assertEquals(
                        "East hall",
                        field.at("/allowedValues/0/children/0/value").asText());
            }
        }
        assertEquals(
                List.of(
                        "Project",
                        "Issue Type",
                        "Summary",
                        "Risk class",
                        "Affected systems",
                        "Location",
                        "Auditor",
                        "Tags",
                        "Component/s"),
                needed);
    }

    @Test
    public void refusesAnIssueWithoutThem() {
        Answer refused = JIRA.post("alice", "/rest/api/2/issue", BEGINNING + "}}");

        assertEquals(400, refused.status());
        JsonNode errors = refused.json().path("errors");
        assertEquals("Risk class is required.", errors.path("customfield_10101").asText());
        assertEquals("Component/s is required.", errors.path("components").asText());
        assertEquals(true, errors.path("customfield_10108").isMissingNode());
    }

    @Test
    public void refusesValuesOfAnotherShapeOrThatAreNotThere() {
        JsonNode errors = JIRA.post(
                        "alice",
                        "/rest/api/2/issue",
                        BEGINNING + ",`customfield_10101`:{`value`:`Hgh`},`customfield_10102`:{`value`:`Portal`},"
                                + "`customfield_10103`:{`value`:`Oslo`,`child`:{`value`:`East hall`}},`customfield_10104`:`3`,"
                                + "`customfield_10105`:`tomorrow`,`customfield_10106`:{`name`:`nobody`},"
                                + "`customfield_10107`:[`a b`],`components`:[{`name`:`Moon`}]}}")
                .json()
                .path("errors");

        assertEquals(
                "Option value 'Hgh' is not valid",
                errors.path("customfield_10101").asText());
        assertEquals("data was not an array", errors.path("customfield_10102").asText());
        assertEquals(
                "Option value 'East hall' is not valid",
                errors.path("customfield_10103").asText());
        assertEquals(
                "Operation value must be a number",
                errors.path("customfield_10104").asText());
        assertEquals(
                "Error parsing date string: tomorrow",
                errors.path("customfield_10105").asText());
        assertEquals(
                "User 'nobody' was not found in the system.",
                errors.path("customfield_10106").asText());
        assertEquals(
                "The label 'a b' contains spaces which is invalid.",
                errors.path("customfield_10107").asText());
        assertEquals(
                "Component name 'Moon' is not valid", errors.path("components").asText());
    }

    @Test
    public void givesAnIssueItsDefaultAndShowsItAll() {
        Answer created = JIRA.post(
                "alice",
                "/rest/api/2/issue",
                BEGINNING + ",`customfield_10101`:{`id`:`10202`},`customfield_10102`:[{`value`:`Portal`}],"
                        + "`customfield_10103`:{`value`:`Oslo`},`customfield_10106`:{`name`:`bob`},"
                        + "`customfield_10107`:[`a`],`components`:[{`id`:`10242`}]}}");

        JsonNode fields = JIRA.get(
                        "alice",
                        "/rest/api/2/issue/" + created.json().path("key").asText())
                .json()
                .path("fields");
        assertEquals("High", fields.at("/customfield_10101/value").asText());
        assertEquals("Portal", fields.at("/customfield_10102/0/value").asText());
        assertEquals("Oslo", fields.at("/customfield_10103/value").asText());
        assertEquals("bob", fields.at("/customfield_10106/name").asText());
        assertEquals("Internal", fields.at("/customfield_10108/value").asText());
        assertEquals("Network", fields.at("/components/0/name").asText());
    }
}
