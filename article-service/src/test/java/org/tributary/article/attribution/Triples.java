package org.tributary.article.attribution;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.semarglproject.rdf.ParseException;
import org.semarglproject.rdf.rdfa.RdfaParser;
import org.semarglproject.sink.TripleSink;
import org.semarglproject.source.StreamProcessor;
import org.semarglproject.vocab.RDFa;

/** Reads RDFa as any program would. */
final class Triples {
    private Triples() {}

    /** What a page says that this is on, each as subject, predicate, object. */
    static Set<String> of(String html) throws ParseException {
        List<String> told = new ArrayList<>();
        StreamProcessor processor = new StreamProcessor(RdfaParser.connect(new Listening(told)));
        processor.setProperty(RdfaParser.RDFA_VERSION_PROPERTY, RDFa.VERSION_11);
        processor.process(
                new StringReader(
                        "<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body>"
                                + html + "</body></html>"),
                "https://reuser.example/page");
        return told.stream().collect(Collectors.toSet());
    }

    /** Keeps what it is told as subject, predicate, object. */
    private record Listening(List<String> told) implements TripleSink {
        private static final Pattern MARKUP = Pattern.compile("\\s+");

        @Override
        public void addNonLiteral(String subject, String predicate, String object) {
            told.add(subject + " " + predicate + " " + object);
        }

        @Override
        public void addPlainLiteral(String subject, String predicate, String content, @Nullable String language) {
            told.add(subject + " " + predicate + " " + MARKUP.matcher(content).replaceAll(" "));
        }

        @Override
        public void addTypedLiteral(String subject, String predicate, String content, String type) {
            told.add(subject + " " + predicate + " " + content);
        }

        @Override
        public boolean setProperty(String key, Object value) {
            return false;
        }

        @Override
        public void setBaseUri(String baseUri) {
            // Addresses arrive whole.
        }

        @Override
        public void startStream() {
            // Nothing to prepare.
        }

        @Override
        public void endStream() {
            // Nothing to close.
        }
    }
}
