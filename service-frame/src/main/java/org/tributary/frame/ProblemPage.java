package org.tributary.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** A problem as people should meet it: in plain words, inside the frame of every other page. */
final class ProblemPage {
    private ProblemPage() {}

    /** The page's template. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance problem(int status, String title, String sentence, String detail);
    }

    /** Whether who asks would rather read a page than JSON, which a browser says by naming HTML first. */
    static boolean isWanted(List<MediaType> accepted) {
        return !accepted.isEmpty()
                && !accepted.getFirst().isWildcardType()
                && accepted.getFirst().isCompatible(MediaType.TEXT_HTML_TYPE);
    }

    static String of(int status, Map<String, Object> members) {
        String title = String.valueOf(members.get("title"));
        String detail = String.valueOf(members.get("detail"));
        return Templates.problem(status, title, sentence(status), detail).render();
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "Something in this address cannot be understood.";
            case 404 -> "We looked, but this is not among what we hold.";
            case 410 -> "This was here once. It has been withdrawn, and so we no longer show it.";
            case 409 -> "This cannot be done at the moment.";
            case 503 -> "Something this page needs is away for the moment. Please try again shortly.";
            default -> status >= 500 ? "Something went wrong on our side." : "This cannot be answered.";
        };
    }
}
