package dev.holdfast.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The files of one lesson. */
interface LessonFiles {
  /**
   * The text of a file.
   *
   * @throws NoSuchFileException if there is none of that name
   */
  String read(String name) throws IOException;

  /** Where they are, for messages. */
  String place();

  /** One of those that come with Holdfast. */
  record Shipped(String id) implements LessonFiles {
    static final String ROOT = "/dev/holdfast/assets/lessons/";

    @Override
    public String read(String name) throws IOException {
      return resource(id + "/" + name);
    }

    @Override
    public String place() {
      return "lessons/" + id;
    }

    static String resource(String name) throws IOException {
      try (InputStream in = Shipped.class.getResourceAsStream(ROOT + name)) {
        if (in == null) {
          throw new NoSuchFileException(name);
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  /** One in a folder. */
  record InFolder(Path folder) implements LessonFiles {
    @Override
    public String read(String name) throws IOException {
      return Files.readString(folder.resolve(name));
    }

    @Override
    public String place() {
      return folder.toString();
    }
  }
}
