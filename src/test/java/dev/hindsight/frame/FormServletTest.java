package dev.hindsight.frame;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.FormControl.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** What every form page does alike, shown on one that paints fences. */
public class FormServletTest {

    private static final List<Option> COLORS =
            List.of(new Option("red", "Red"), new Option("green", "Green <&>"), new Option("blue", "Blue"));

    private final FormSite site = new FormSite().as("alice");
    private final List<String> painted = new ArrayList<>();
    private boolean dry;
    private String weather = "wet";
    private boolean locked;
    private boolean fence = true;

    private final FormServlet servlet = new FormServlet(site.frame(), FormRights.SPACE_ADMINISTRATORS) {
        @Override
        protected Optional<FormPage> page(FormContext context) {
            return Optional.of(declared(context)).filter(there -> fence);
        }
    };
    private final FormBrowser page = new FormBrowser(servlet, "/plugins/servlet/fence");

    private FormPage declared(FormContext context) {
        return new FormPage("fence", "Fence of " + context.space())
                .introduction("Paints a fence.")
                .hidden("coat", "first")
                .field(new FormField("color", "Color", () -> FormControl.select(COLORS, "green"))
                        .help("Of the fence.")
                        .required()
                        .check(input -> wrong(input.text("color").equals("blue"), "There is no blue.")))
                .field(new FormField("tools", "Tools", () -> FormControl.boxes(COLORS, List.of("red", "blue")))
                        .help("To use.")
                        .check(input -> wrong(input.all("tools").contains("red"), "The red one broke.")))
                .field(new FormField("when", "When", () -> FormControl.radios(COLORS, "red")).help("Begin."))
                .field(new FormField(
                                "words", "Words", () -> FormControl.text("wet").noting("Or none."))
                        .help("On the sign.")
                        .check(input -> wrong(input.text("words").length() > 20, "Too long.")))
                .field(new FormField("painter", "Painter", () -> FormControl.user("bob")).help("Who."))
                .button(new FormButton("paint", "Paint", input -> {
                            painted.add(input.text("color"));
                            return FormOutcome.done(3);
                        })
                        .primary()
                        .takesInput()
                        .done(count -> count + " boards painted."))
                .cancel("/wiki/display/OPS", "Cancel")
                .button(new FormButton("dry", "Dry", input -> {
                            painted.add("dry");
                            return FormOutcome.done();
                        })
                        .heading("Weather")
                        .help("Waits for the sun.")
                        .offeredIf(!dry)
                        .done(count -> "It is dry."))
                .button(new FormButton(
                        "feel",
                        "Feel",
                        input -> FormOutcome.shown(FormMessage.warning("It is wet.")
                                .link("https://example.org/", "Look")
                                .detail("Code", "<1>"))));
    }

    private static Optional<String> wrong(boolean wrong, String sentence) {
        return Optional.of(sentence).filter(said -> wrong);
    }

    @Test
    public void showsWhatIsDeclaredAndDoesNothing() {
        FormBrowser.Answer answer = page.get("space", "ops");

        Golden.assertGolden("form", answer.html());
        assertEquals("no-store", answer.headers().get("Cache-Control"));
        assertEquals(List.of(), painted);
    }

    @Test
    public void actsAndSendsBackToTheFormWhichSaysSo() {
        FormBrowser.Answer answer = page.post("space", "ops", "color", "red", "do", "paint");

        assertEquals(302, answer.status());
        assertEquals("/wiki/plugins/servlet/fence?space=OPS&done=paint&count=3", answer.location());
        assertEquals(List.of("red"), painted);
        assertContains(page.follow(answer), "<p>3 boards painted.</p>", "role=\"status\"");
        assertEquals(List.of("red"), painted);
    }

    @Test
    public void theEnterKeyPressesTheFirstButton() {
        page.post("space", "OPS", "color", "red");

        assertEquals(List.of("red"), painted);
    }

    @Test
    public void saysBesideItsInputWhatIsWrongAndKeepsWhatWasEntered() {
        FormBrowser.Answer answer = page.post(
                "space", "OPS", "color", "blue", "words", "fresh \"paint\" everywhere & wet", "painter", "carol");

        assertEquals(400, answer.status());
        assertEquals(List.of(), painted);
        assertContains(
                answer,
                "Nothing was saved.",
                "<select class=\"select\" id=\"hindsight-color\" name=\"color\" aria-required=\"true\" aria-invalid=\"true\""
                        + " aria-describedby=\"hindsight-color-error hindsight-color-help\">",
                "<div class=\"error\" id=\"hindsight-color-error\">There is no blue.</div>",
                "<option value=\"blue\" selected>",
                "value=\"fresh &quot;paint&quot; everywhere &amp; wet\"",
                "value=\"carol\"");
    }

    @Test
    public void marksBoxesThatAreWrong() {
        FormBrowser.Answer answer = page.post("space", "OPS", "tools", "none", "tools", "red", "tools", "saw");

        Golden.assertGolden("form-invalid", answer.html());
    }

    @Test
    public void doesNothingForAFormThatItDidNotMakeButKeepsWhatWasEntered() {
        FormBrowser.Answer answer = page.postUnproven("space", "OPS", "color", "red", "do", "paint");

        assertEquals(403, answer.status());
        assertEquals(List.of(), painted);
        assertContains(answer, "The form has expired, so nothing was done.", "<option value=\"red\" selected>");
    }

    @Test
    public void aButtonThatStoresNoInputKeepsItInTheForm() {
        FormBrowser.Answer unchanged =
                page.post("space", "OPS", "color", "green", "tools", "blue", "tools", "red", "do", "dry");
        FormBrowser.Answer changed = page.post("space", "OPS", "color", "red", "do", "dry");

        assertEquals(302, unchanged.status());
        assertEquals(200, changed.status());
        assertContains(changed, "It is dry.", "<option value=\"red\" selected>");
        assertEquals(List.of("dry", "dry"), painted);
    }

    @Test
    public void showsWhatComesOutOfAButtonAtOnce() {
        FormBrowser.Answer answer = page.post("space", "OPS", "color", "blue", "do", "feel");

        assertEquals(200, answer.status());
        assertContains(
                answer,
                "aui-message-warning",
                "It is wet. <a href=\"https://example.org/\">Look</a>",
                "<code>&lt;1&gt;</code>",
                "<option value=\"blue\" selected>");
    }

    @Test
    public void aButtonThatIsNoLongerThereIsAConflict() {
        dry = true;

        assertEquals(409, page.post("space", "OPS", "do", "dry").status());
        assertContains(page.get("space", "OPS", "done", "dry"), "It is dry.");
        assertFalse(page.get("space", "OPS").html().contains("value=\"dry\""));
    }

    @Test
    public void aButtonDoesNothingAboutWhatWasNotShown() {
        FormBrowser door = new FormBrowser(doorServlet(), "/plugins/servlet/door");
        String shown = shown(door.get("space", "OPS"));
        weather = "frosty";

        FormBrowser.Answer refused = door.post("space", "OPS", "do", "open", "shown-open", shown);

        assertEquals(409, refused.status());
        assertContains(refused, "This has changed in the meantime");
        assertEquals(409, door.post("space", "OPS", "do", "open").status());
        assertEquals(List.of(), painted);
        assertEquals(
                302,
                door.post("space", "OPS", "do", "open", "shown-open", shown(refused))
                        .status());
        assertEquals(List.of("open"), painted);
        locked = true;
        assertEquals(
                409,
                door.post("space", "OPS", "do", "open", "shown-open", shown(refused))
                        .status());
    }

    private FormServlet doorServlet() {
        return new FormServlet(site.frame(), FormRights.SPACE_ADMINISTRATORS) {
            @Override
            protected Optional<FormPage> page(FormContext context) {
                return Optional.of(new FormPage("door", "Door")
                        .button(new FormButton("open", "Open", input -> {
                                    painted.add("open");
                                    return FormOutcome.doneIf(!locked);
                                })
                                .about(weather)));
            }
        };
    }

    private static String shown(FormBrowser.Answer answer) {
        Matcher field =
                Pattern.compile("name=\"shown-open\" value=\"([0-9a-f]{64})\"").matcher(answer.html());
        assertTrue(answer.html(), field.find());
        return field.group(1);
    }

    @Test
    public void aButtonThatNeverWasIsRefused() {
        assertEquals(400, page.post("space", "OPS", "do", "burn").status());
    }

    @Test
    public void saysNothingThatAnAddressMadeUp() {
        String html = page.get("space", "OPS", "done", "burn", "count", "<b>").html();

        assertFalse(html, html.contains("aui-message"));
        assertContains(page.get("space", "OPS", "done", "paint", "count", "many"), "0 boards painted.");
    }

    @Test
    public void whatDoesNotExistAndWhatOneMayNotUseLookTheSame() {
        String unknown = page.get("space", "NOWHERE").html();
        fence = false;
        String nothingThere = page.get("space", "OPS").html();
        fence = true;
        String notPermitted = site(page, "mallory").get("space", "OPS").html();

        assertEquals(unknown, nothingThere);
        assertEquals(unknown, notPermitted);
        assertFalse(unknown, unknown.contains("OPS") || unknown.contains("<form"));
    }

    @Test
    public void visitorsComeBackAfterSigningIn() {
        String location = site(page, "").get("space", "o&p s", "done", "paint").location();

        assertEquals("/login?back=https://example.org/wiki/plugins/servlet/fence?space=o%26p+s", location);
    }

    @Test
    public void administratorsConfirmTheirPasswordFirst() {
        FormSite unconfirmed = new FormSite().as("root").unconfirmed();
        FormBrowser administration = new FormBrowser(
                new FormServlet(unconfirmed.frame(), FormRights.SITE_ADMINISTRATORS) {
                    @Override
                    protected Optional<FormPage> page(FormContext context) {
                        throw new AssertionError("Not before the password is confirmed");
                    }
                },
                "/plugins/servlet/administration");

        assertEquals("/confirm", administration.get().location());
        assertEquals("/confirm", administration.post().location());
    }

    @Test
    public void theFormIsNeverSentToAnotherServer() {
        FormBrowser astray = new FormBrowser(servlet, "//evil.example/..;/plugins/servlet/fence");

        assertContains(astray.get("space", "OPS"), "action=\"/evil.example/..;/plugins/servlet/fence?space=OPS\"");
        assertTrue(astray.post("space", "OPS", "color", "red").location().startsWith("/evil.example/"));
    }

    @Test
    public void speaksTheLanguageOfThePerson() {
        site.reading(Locale.GERMANY);

        assertContains(page.post("space", "OPS", "color", "blue"), "Pr\u00fcfen Sie die markierten Felder.");
    }

    private FormBrowser site(FormBrowser same, String person) {
        site.as(person);
        return same;
    }

    private static void assertContains(FormBrowser.Answer answer, String... parts) {
        for (String part : parts) {
            assertTrue(part + " in " + answer.html(), answer.html().contains(part));
        }
    }
}
