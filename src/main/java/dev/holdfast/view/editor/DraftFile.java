package dev.holdfast.view.editor;

import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Documents as the lines of a file. */
final class DraftFile {

  private DraftFile() {
  }

  static Properties of(List<Document> documents) {
    var lines = new Properties();
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      lines.setProperty(i + ".id", document.id());
      lines.setProperty(i + ".text", document.text());
      if (document.file() != null) {
        lines.setProperty(i + ".file", document.file().toString());
        lines.setProperty(i + ".saved", document.saved());
      }
      switch (document.start()) {
        case Program.Shipped(var variant) -> lines.setProperty(i + ".variant", variant.id());
        case Program.SourceFile(var fileName, var source, var entry) -> {
          lines.setProperty(i + ".name", fileName);
          lines.setProperty(i + ".start", source);
          if (entry.isPresent()) {
            lines.setProperty(i + ".entry", entry.get());
          }
        }
      }
    }
    return lines;
  }

  /** Leaves out what is not complete, or of a variant that there is no longer. */
  static List<Document> documents(Properties lines) {
    var documents = new ArrayList<Document>();
    for (int i = 0; lines.containsKey(i + ".text"); i++) {
      String at = i + ".";
      String text = lines.getProperty(at + "text");
      String id = lines.getProperty(at + "id", "");
      Path file = Optional.ofNullable(lines.getProperty(at + "file")).map(Path::of).orElse(null);
      Optional<Program> start = start(lines, at);
      if (start.isPresent()) {
        String saved = lines.getProperty(at + "saved", Document.of(start.get()).text());
        documents.add(new Document(id, start.get(), text, file, saved));
      }
    }
    return documents;
  }

  private static Optional<Program> start(Properties lines, String at) {
    String name = lines.getProperty(at + "name");
    String source = lines.getProperty(at + "start");
    if (name != null && source != null) {
      return Optional.of(new Program.SourceFile(name, source, Optional.ofNullable(lines.getProperty(at + "entry"))));
    }
    return Variant.named(lines.getProperty(at + "variant", "")).map(Program.Shipped::new);
  }
}
