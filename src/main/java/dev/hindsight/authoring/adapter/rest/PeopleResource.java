package dev.hindsight.authoring.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import dev.hindsight.authoring.PeopleOffer;
import dev.hindsight.authoring.PeopleOffer.Offer;
import dev.hindsight.authoring.PeopleOffer.Offered;
import dev.hindsight.frame.ReaderMessages;
import dev.hindsight.frame.RestResponses;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.inject.Inject;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The people who are offered while typing: to an editor of a page as owner of a finding, to an administrator of the site as any account. */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
public final class PeopleResource {

    private final Access access;
    private final PeopleOffer offer;
    private final ReaderMessages messages;
    private final RestResponses responses;

    @Inject
    public PeopleResource(Access access, PeopleOffer offer, ReaderMessages messages, RestResponses responses) {
        this.access = access;
        this.offer = offer;
        this.messages = messages;
        this.responses = responses;
    }

    /**
     * The people, and one sentence on what the search came to.
     *
     * @param pageId of a page that the caller may edit; 0 for administrators of the site, who ask for the site's project
     * @param project key of a project or an issue that the finding names; empty text for the project that is set
     * @param query what has been typed of a name
     */
    @GET
    @LicensedOnly
    public Response people(
            @QueryParam("pageId") @DefaultValue("0") long pageId,
            @QueryParam("project") @DefaultValue("") String project,
            @QueryParam("query") @DefaultValue("") String query) {
        boolean forSettings = pageId == 0 && access.mayAdminister();
        if (!forSettings && !access.mayEdit(pageId)) {
            return responses.noSuchPage(pageId);
        }
        Messages texts = messages.current();
        Offer offered = offer.of(pageId, project, query);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "people",
                offered.people().stream().map(person -> person(person, texts)).toList());
        body.put("more", offered.more());
        body.put("status", status(offered, texts));
        return responses.of(Response.ok(body), RestResponses.NO_STORE);
    }

    private static Map<String, Object> person(Offered person, Messages texts) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("userName", person.userName());
        values.put("fullName", person.fullName());
        values.put("known", person.known());
        if (!person.known()) {
            values.put("note", texts.text("people.unknown"));
        } else if (!person.listed()) {
            values.put("note", texts.text("people.exact"));
        }
        return values;
    }

    private static String status(Offer offered, Messages texts) {
        String project = offered.project();
        if (offered.problem().isPresent()) {
            return switch (offered.problem().get()) {
                case TOO_SHORT -> texts.text("people.too-short", PeopleOffer.LEAST_TYPED);
                case NO_PROJECT -> texts.text("people.no-project");
                case NO_SUCH_PROJECT -> texts.text("people.no-such-project", project);
                case NOT_AUTHORIZED -> texts.text("people.not-authorized");
                case NOT_ASKED -> texts.text("people.not-asked");
            };
        }
        int count = offered.people().size();
        if (offered.more()) {
            return texts.text("people.more", count);
        }
        return switch (count) {
            case 0 -> texts.text("people.none", project);
            case 1 -> texts.text("people.one");
            default -> texts.text("people.some", count);
        };
    }
}
