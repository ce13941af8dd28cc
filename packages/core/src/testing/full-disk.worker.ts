import './full-disk.js';
import '../dataset/worker/dataset.worker.js';
