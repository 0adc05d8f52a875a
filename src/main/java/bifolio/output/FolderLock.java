package bifolio.output;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Keeps two builds out of one folder. The system gives it back when a process dies. */
final class FolderLock {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits for the lock, at most as long as told. */
  static FolderLock take(Path file, Path out, Duration patience) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (!isTaken(channel)) {
        if (System.nanoTime() > deadline) {
          throw new FileSystemException(
              out.toString(),
              null,
              "another build has been writing it for "
                  + patience.toSeconds()
                  + " s; try again when that has ended");
        }
        Thread.sleep(20);
      }
      return new FolderLock(channel);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      channel.close();
      throw new InterruptedIOException("interrupted while another build wrote " + out);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // another thread of this process has it
    }
  }

  /** Gives the folder back. */
  void close() throws IOException {
    channel.close();
  }
}
